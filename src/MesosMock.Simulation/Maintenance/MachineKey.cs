using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Maintenance;

/// <summary>
/// What makes two machine ids the same one: the host name in any case and the address
/// (include/mesos/type_utils.hpp, operator== of MachineID).
/// </summary>
internal readonly record struct MachineKey(string Hostname, string Ip)
{
    public static MachineKey Of(MachineId id) =>
        new((id.Hostname ?? "").ToLowerInvariant(), id.Ip ?? "");

    public static MachineKey Of(Agent agent) => new(agent.Hostname.ToLowerInvariant(), agent.Ip);
}
