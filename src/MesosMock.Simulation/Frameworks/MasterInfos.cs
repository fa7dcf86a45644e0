using System.Buffers.Binary;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Frameworks;

/// <summary>How the master describes itself (src/master/master.cpp, Master::initialize).</summary>
internal static class MasterInfos
{
    public static MasterInfo Of(Step step)
    {
        var options = step.Options;
        var ip = AdvertisedIp(options.Ip);
        return new()
        {
            Id = step.Ids.MasterId,
            Ip = PackedIp(ip),
            Port = (uint)options.Port,
            Pid = $"master@{ip}:{options.Port}",
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
    private static string AdvertisedIp(string ip) => ip is "0.0.0.0" or "::" ? "127.0.0.1" : ip;

    /// <summary>An IPv4 address in network byte order, read as a little-endian number.</summary>
    private static uint PackedIp(string ip)
    {
        Span<byte> bytes = stackalloc byte[4];
        var parts = ip.Split('.');
        if (parts.Length != bytes.Length)
        {
            return 0;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            bytes[i] = byte.Parse(parts[i]);
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
