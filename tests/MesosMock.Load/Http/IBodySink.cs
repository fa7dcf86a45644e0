namespace MesosMock.Load.Http;

/// <summary>Takes a response's body piece by piece, as it arrives.</summary>
internal interface IBodySink
{
    /// <summary>Takes the next bytes; they are valid during the call only.</summary>
    void Take(ReadOnlySpan<byte> piece);
}
