using System.IO.Compression;

namespace MesosMock.EndToEndTests.Http;

/// <summary>Compressed bodies.</summary>
internal static class Packed
{
    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
