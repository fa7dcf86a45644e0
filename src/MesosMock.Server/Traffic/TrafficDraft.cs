using MesosMock.Protocol;

namespace MesosMock.Server.Traffic;

/// <summary>A call whose answer is not known yet.</summary>
/// <param name="Start">When its body had been read; a timestamp.</param>
/// <param name="Format">How it is encoded.</param>
/// <param name="Size">Bytes of its body.</param>
/// <param name="Head">The first of them.</param>
internal sealed record TrafficDraft(long Start, WireFormat Format, int Size, byte[] Head);
