namespace MesosMock.Server.Files;

/// <summary>A part of a file.</summary>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Data">The part; empty beyond the end.</param>
internal sealed record FilePart(long Size, byte[] Data);
