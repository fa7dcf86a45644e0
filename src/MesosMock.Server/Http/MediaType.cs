using MesosMock.Protocol;

namespace MesosMock.Server.Http;

/// <summary>The two media types of the v1 API (include/mesos/http.hpp).</summary>
internal static class MediaType
{
    public const string Json = "application/json";

    public const string Protobuf = "application/x-protobuf";

    /// <summary>The media type of an encoding.</summary>
    public static string Of(WireFormat format) =>
        format == WireFormat.Json ? Json : Protobuf;

    /// <summary>Reads a <c>Content-Type</c> header.</summary>
    /// <param name="header">The whole header.</param>
    /// <param name="isLenient">Whether case and parameters are overlooked.</param>
    /// <returns>The encoding; null if a master answers 415.</returns>
    public static WireFormat? Read(string header, bool isLenient)
    {
        if (isLenient)
        {
            header = header.Split(';')[0].Trim().ToLowerInvariant();
        }

        // src/master/http.cpp, Master::Http::scheduler: the header is compared as a whole.
        return header switch
        {
            Json => WireFormat.Json,
            Protobuf => WireFormat.Protobuf,
            _ => null,
        };
    }
}
