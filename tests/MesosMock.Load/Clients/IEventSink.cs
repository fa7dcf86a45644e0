namespace MesosMock.Load.Clients;

/// <summary>Takes a scheduler's events. Spans are valid during the call only.</summary>
internal interface IEventSink
{
    void OnSubscribed(ReadOnlySpan<byte> frameworkId);

    void OnOffer(ReadOnlySpan<byte> offerId, ReadOnlySpan<byte> agentId);

    /// <summary>Takes a status update; one without uuid wants no acknowledgement.</summary>
    void OnUpdate(
        ReadOnlySpan<byte> taskId,
        ReadOnlySpan<byte> agentId,
        ReadOnlySpan<byte> state,
        ReadOnlySpan<byte> uuid);

    void OnError(ReadOnlySpan<byte> message);
}
