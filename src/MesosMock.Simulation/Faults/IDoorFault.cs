using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in before a SUBSCRIBE gets its 200.</summary>
internal interface IDoorFault
{
    /// <summary>A SUBSCRIBE arrives.</summary>
    /// <returns>What it is answered instead; null to let it in.</returns>
    CallReply? OnKnock(Call subscribe);
}
