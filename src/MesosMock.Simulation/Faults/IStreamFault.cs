using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in when streams open and close.</summary>
internal interface IStreamFault
{
    /// <summary>A SUBSCRIBE arrives; its 200 is out already.</summary>
    /// <returns>Whether the fault took it: the master does not hear of it yet.</returns>
    bool OnSubscribe(string streamId, Call call) => false;

    /// <summary>A framework has a stream: a new one, or the rule was armed meanwhile.</summary>
    void OnStream(Framework framework)
    {
    }

    /// <summary>A stream is closed.</summary>
    void OnStreamClosed(string streamId)
    {
    }
}
