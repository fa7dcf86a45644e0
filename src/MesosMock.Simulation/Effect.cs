using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation;

/// <summary>Everything that leaves the machine. The outside carries it out in this order.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>A scheduler gets an event.</summary>
    public sealed record Send(string StreamId, Event Event) : Effect;

    /// <summary>The master ends a stream in good order, after all that was sent before.</summary>
    public sealed record EndStream(string StreamId) : Effect;

    /// <summary>All operators' streams get an event.</summary>
    public sealed record Publish(Protocol.V1.Master.Event Event) : Effect;

    /// <summary>A master would write this line into its log.</summary>
    public sealed record Note(NoteLevel Level, string Text) : Effect;
}
