using MesosMock.Protocol.Json;
using MesosMock.Server.Http;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/flags</c> (src/master/http.cpp, Master::Http::flags). The method is not looked at, since
/// there is no authorizer.
/// </summary>
/// <param name="options">What the flags follow from.</param>
internal sealed class FlagsEndpoint(MasterServerOptions options) : IEndpoint
{
    private readonly SortedDictionary<string, string> _flags = Read(options);

    public Task HandleAsync(HttpContext context) =>
        JsonResponse.SendAsync(context, RequestQuery.Of(context), (ref json) =>
        {
            json.StartObject();
            json.Name("flags"u8);
            Write(_flags, ref json);
            json.EndObject();
        });

    /// <summary>The flags of a master, and the log that its files show.</summary>
    public static SortedDictionary<string, string> Read(MasterServerOptions options)
    {
        var flags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in MasterFlags.Of(options.Cluster))
        {
            flags.Add(name, value);
        }

        if (options.LogFile is { } log)
        {
            flags["external_log_file"] = log;
        }

        return flags;
    }

    /// <summary>Writes flags as an object.</summary>
    public static void Write(SortedDictionary<string, string> flags, ref JsonOutput json)
    {
        json.StartObject();
        foreach (var (name, value) in flags)
        {
            json.Key(name);
            json.String(value);
        }

        json.EndObject();
    }
}
