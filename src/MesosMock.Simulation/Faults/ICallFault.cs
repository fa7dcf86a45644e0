using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in between a call and its handler.</summary>
internal interface ICallFault
{
    /// <summary>A call that passed all checks of its stream.</summary>
    /// <returns>What becomes of it.</returns>
    CallVerdict OnCall(Framework framework, Call call);

    /// <summary>The call was carried out.</summary>
    void AfterCall(Framework framework, Call call)
    {
    }
}
