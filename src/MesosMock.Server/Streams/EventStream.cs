using MesosMock.Protocol;
using MesosMock.Simulation.Faults;

namespace MesosMock.Server.Streams;

/// <summary>One client's event stream, whatever its events are.</summary>
internal abstract class EventStream(string id, WireFormat format) : IDisposable
{
    /// <summary>
    /// Events that may wait for their encoding; the stream is cut above. Reached only when the
    /// processor cannot keep up, since encoding does not wait for the client.
    /// </summary>
    public const int EventsWaitingMax = 1 << 20;

    /// <summary>What the machine and the log know it by.</summary>
    public string Id { get; } = id;

    /// <summary>The encoding of its records.</summary>
    public WireFormat Format { get; } = format;

    /// <summary>Events that are queued and not yet written.</summary>
    public abstract int EventsWaiting { get; }

    /// <summary>Ends when the stream is over and nothing will be written any more.</summary>
    public abstract Task<StreamEnd> Ended { get; }

    /// <summary>
    /// Ends the stream. Events that were sent before are still written if the client is there.
    /// The first call decides.
    /// </summary>
    public abstract void Finish(StreamEnd end);

    /// <summary>How a fault breaks it off, with <see cref="StreamEnd.ByFault"/>.</summary>
    public StreamCut? Cut { get; private set; }

    /// <summary>Breaks off; what is held back is lost.</summary>
    public void BreakOff(StreamCut cut)
    {
        Cut = cut;
        Finish(StreamEnd.ByFault);
    }

    /// <summary>Writes in another way from here on, also what a silent stream holds back.</summary>
    public abstract void Change(StreamShape shape);

    public abstract void Dispose();
}
