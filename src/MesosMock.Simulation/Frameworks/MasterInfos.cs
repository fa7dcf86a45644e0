using System.Buffers.Binary;
using System.Globalization;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Frameworks;

/// <summary>How the master describes itself (src/master/master.cpp, Master::initialize).</summary>
internal static class MasterInfos
{
    public static MasterInfo Of(Step step)
    {
        var options = step.Options;
        var host = IsWildcard(options.Ip) ? options.Hostname : options.Ip;
        var ip = LiteralOf(host);
        return new()
        {
            Id = step.Ids.MasterId,
            Ip = PackedIp(ip),
            Port = (uint)options.Port,
            Pid = $"master@{host}:{options.Port}",
            Hostname = options.Hostname,
            Version = options.Version,
            Address = new() { Hostname = options.Hostname, Ip = ip, Port = options.Port },
            Capabilities =
            [
                new() { Type = MasterInfoCapabilityType.AgentUpdate },
                new() { Type = MasterInfoCapabilityType.AgentDraining },
                new() { Type = MasterInfoCapabilityType.QuotaV2 },
            ],
        };
    }

    /// <summary>Nobody can connect to the address that means all addresses.</summary>
    private static bool IsWildcard(string ip) => ip is "0.0.0.0" or "::";

    // A master looks names up; the machine may not, and knows only the one that is the same
    // everywhere. Host names have no colons, so what has one is IPv6.
    private static string? LiteralOf(string host) => host == "localhost" ? "127.0.0.1"
        : PackedIp(host) != 0 || host.Contains(':') ? host
        : null;

    /// <summary>
    /// An IPv4 address in network byte order, read as a little-endian number; 0 for anything else.
    /// </summary>
    private static uint PackedIp(string? ip)
    {
        Span<byte> bytes = stackalloc byte[4];
        var parts = ip?.Split('.') ?? [];
        if (parts.Length != bytes.Length)
        {
            return 0;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!byte.TryParse(
                parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return 0;
            }
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
