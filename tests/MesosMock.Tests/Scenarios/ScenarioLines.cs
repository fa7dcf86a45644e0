using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Resources;
using MasterEvent = MesosMock.Protocol.V1.Master.Event;

namespace MesosMock.Tests.Scenarios;

/// <summary>Writes one effect as one line; uuids and times are left out.</summary>
internal static class ScenarioLines
{
    public static string Of(Effect effect, Func<string, string> nameOf) => effect switch
    {
        Effect.Send { Event: { Type: EventType.Heartbeat } } => "",
        Effect.Send send => $"< {nameOf(send.StreamId)} {Of(send.Event)}".TrimEnd(),
        Effect.SendDamaged send =>
            $"< {nameOf(send.StreamId)} [{send.Damage.Kind}] {Of(send.Event)}".TrimEnd(),
        Effect.Cut cut => $"< {nameOf(cut.StreamId)} cut: {cut.How}",
        Effect.Shape shape => $"~ {nameOf(shape.StreamId)} {Of(shape.Form)}",
        Effect.AskBeforeSubscribe ask => $"~ SUBSCRIBE asks first: {ask.IsWanted}",
        Effect.Fault fault =>
            $"* {fault.Rule} {fault.FaultId} {fault.Moment} {fault.Subject}".TrimEnd(),
        Effect.EndStream end => $"< {nameOf(end.StreamId)} end of stream",
        Effect.Publish publish => $"< operators {Of(publish.Event)}".TrimEnd(),
        Effect.Note { Level: NoteLevel.Warning } note => $"! warn {note.Text}",
        _ => "",
    };

    private static string Of(StreamShape shape) => string.Join(' ', new[]
    {
        shape == StreamShape.Usual ? "as usual" : "",
        shape.IsSilent ? "silent" : "",
        shape.KeepsHeartbeats ? "but for heartbeats" : "",
        shape.Discards ? "discarding" : "",
        shape.DropsHeartbeats ? "without heartbeats" : "",
        shape.Latency > TimeSpan.Zero ? $"late {shape.Latency}+-{shape.Jitter}" : "",
        shape.HeartbeatDelay > TimeSpan.Zero ? $"heartbeats late {shape.HeartbeatDelay}" : "",
        shape.BytesPerSecond is { } rate ? $"{rate} B/s" : "",
        shape.Split != StreamSplit.None ? $"split {shape.Split} {shape.PieceBytes}" : "",
        shape.PieceGap > TimeSpan.Zero ? $"gap {shape.PieceGap}" : "",
        shape.Coalesce > 1 ? $"coalesced {shape.Coalesce}" : "",
    }.Where(part => part.Length > 0));

    private static string Of(Event message)
    {
        var text = message switch
        {
            { Subscribed: { } subscribed } => subscribed.FrameworkId.Value,
            { Offers: { } offers } => string.Join(" | ", offers.Offers.Select(Of)),
            { InverseOffers: { } offers } => string.Join(
                " | ",
                offers.InverseOffers.Select(
                    offer => $"{offer.Id.Value} {offer.AgentId!.Value.Value}")),
            { Rescind: { } rescind } => rescind.OfferId.Value,
            { RescindInverseOffer: { } rescind } => rescind.InverseOfferId.Value,
            { Update: { } update } => Of(update.Status),
            { UpdateOperationStatus: { } update } => Of(update.Status),
            { Failure: { } failure } =>
                $"{failure.AgentId?.Value} {failure.ExecutorId?.Value} {failure.Status}".TrimEnd(),
            { Error: { } error } => error.Message,
            _ => "",
        };
        return $"{Upper(message.Type)} {text}";
    }

    private static string Of(MesosMock.Protocol.V1.Offer offer) =>
        $"{offer.Id.Value} {offer.AgentId.Value} {ResourceSet.FromWire(offer.Resources)}"
        + (offer.Unavailability is null ? "" : " unavailable soon");

    private static string Of(TaskStatusInfo status) => string.Join(' ', new[]
    {
        status.TaskId.Value,
        "TASK_" + Upper(status.State),
        "SOURCE_" + Upper(status.Source),
        status.Reason is null ? "" : "REASON_" + Upper(status.Reason),
        status.Message is null ? "" : $"'{status.Message}'",
        status.Uuid is null ? "" : "ack",
    }.Where(part => part.Length > 0));

    private static string Of(OperationStatus status) =>
        $"{status.OperationId?.Value} OPERATION_{Upper(status.State)} {status.Message}".TrimEnd()
        + (status.Uuid is null ? "" : " ack");

    private static string Of(MasterEvent message)
    {
        var text = message switch
        {
            { TaskAdded: { } added } =>
                $"{added.Task.TaskId.Value} TASK_{Upper(added.Task.State)}",
            { TaskUpdated: { } updated } =>
                $"{updated.Status.TaskId.Value} TASK_{Upper(updated.State)}",
            { FrameworkRemoved: { } removed } => removed.FrameworkInfo.Name,
            _ => "",
        };
        return $"{Upper(message.Type)} {text}";
    }

    /// <summary>A name as the wire spells it.</summary>
    private static string Upper<T>(T value) => string.Concat($"{value}".Select((letter, place) =>
        place > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
