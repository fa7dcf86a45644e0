namespace MesosMock.Simulation.State;

/// <summary>
/// The operators' open streams, oldest first; bounded (src/master/master.cpp, Master::subscribe).
/// </summary>
internal sealed class Watchers(Step step)
{
    private readonly Ordered<string, string> _streams = new();

    public int Count => _streams.Count;

    /// <summary>
    /// A stream begins; if it is one too many, the oldest ends after the new one began.
    /// </summary>
    public void Add(string streamId)
    {
        step.SendSnapshot(streamId);
        if (_streams.Count == step.Options.OperatorStreamsMax)
        {
            var oldest = _streams.First!; // there is at least one
            step.Note("Reached the maximum number of operator event stream subscribers "
                + $"({step.Options.OperatorStreamsMax}) so the oldest connection ({oldest}) "
                + "will be closed");
            _streams.Remove(oldest);
            step.EndStream(oldest);
        }

        _streams.Add(streamId, streamId);
    }

    /// <summary>A stream is over, if it is one of an operator.</summary>
    public void Remove(string streamId) => _streams.Remove(streamId);
}
