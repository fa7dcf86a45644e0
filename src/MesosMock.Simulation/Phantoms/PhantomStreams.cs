using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Phantoms;

/// <summary>Streams that end within the machine: nothing of them gets out.</summary>
internal sealed class PhantomStreams
{
    private readonly Dictionary<string, IPhantom?> _streams = [];

    /// <summary>Opens a stream.</summary>
    /// <param name="streamId">Its id.</param>
    /// <param name="phantom">Who reads it; null for nobody.</param>
    public void Open(string streamId, IPhantom? phantom) => _streams.Add(streamId, phantom);

    /// <summary>Takes an event if it is for one of these streams.</summary>
    public bool TryReceive(string streamId, Framework framework, Event message)
    {
        if (_streams.Count == 0 || !_streams.TryGetValue(streamId, out var phantom))
        {
            return false;
        }

        phantom?.Receive(framework, message);
        return true;
    }

    /// <summary>Closes a stream; returns whether it was one of these.</summary>
    public bool Forget(string streamId) => _streams.Remove(streamId);
}
