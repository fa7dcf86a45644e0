using System.Text.Json;
using System.Text.Json.Serialization;

namespace MesosMock.Server.Recording;

/// <summary>The names and forms in a record.</summary>
internal static class RecordJson
{
    /// <summary>The version of the lines; it changes when their meaning does.</summary>
    public const int FormatVersion = 2;

    public const string Format = "format";
    public const string Start = "start";
    public const string Cluster = "cluster";
    public const string At = "at";
    public const string Effects = "effects";
    public const string Digest = "digest";
    public const string Command = "command";
    public const string StreamId = "stream_id";
    public const string Call = "call";
    public const string Parts = "parts";
    public const string End = "end";

    /// <summary>Options and parts of commands: everything by name, durations exactly.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new DistributionConverter(),
            new BytesConverter(),
        },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
