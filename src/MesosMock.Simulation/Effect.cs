using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation;

/// <summary>Everything that leaves the machine. The outside carries it out in this order.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>A scheduler gets an event.</summary>
    public sealed record Send(string StreamId, Event Event) : Effect;

    /// <summary>A scheduler gets an event whose bytes were tampered with.</summary>
    public sealed record SendDamaged(string StreamId, Event Event, RecordDamage Damage) : Effect;

    /// <summary>A stream is written in another way from now on, open as it is.</summary>
    public sealed record Shape(string StreamId, StreamShape Form) : Effect;

    /// <summary>
    /// A stream breaks off; the machine holds its framework for disconnected already.
    /// </summary>
    public sealed record Cut(string StreamId, StreamCut How) : Effect;

    /// <summary>
    /// Whether a SUBSCRIBE has to ask first (<see cref="Command.Knock"/>) before it is answered.
    /// </summary>
    public sealed record AskBeforeSubscribe(bool IsWanted) : Effect;

    /// <summary>Something happened to a rule for faults.</summary>
    /// <param name="Rule">Its number.</param>
    /// <param name="FaultId">The id of its fault.</param>
    /// <param name="Moment">What happened.</param>
    /// <param name="Subject">What it happened to; empty for the rule itself.</param>
    public sealed record Fault(
        int Rule, string FaultId, FaultMoment Moment, string Subject) : Effect;

    /// <summary>The master ends a stream in good order, after all that was sent before.</summary>
    public sealed record EndStream(string StreamId) : Effect;

    /// <summary>
    /// An operator's stream begins with the cluster as it is now; all that is published later
    /// follows from there.
    /// </summary>
    public sealed record Snapshot(string StreamId, ClusterView Cluster) : Effect;

    /// <summary>All operators' streams get an event.</summary>
    public sealed record Publish(Protocol.V1.Master.Event Event) : Effect;

    /// <summary>Simulated time runs differently from now on.</summary>
    public sealed record SetClock(ClockState State) : Effect;

    /// <summary>Simulated time jumps forward from now.</summary>
    public sealed record SkipTime(TimeSpan Span) : Effect;

    /// <summary>Ratios, delays and switches are to be written into the configuration file.
    /// </summary>
    public sealed record SaveRatios(IReadOnlyList<SavedRatio> Values) : Effect;

    /// <summary>
    /// From now on the journal goes to a file of its own, too; null ends that.
    /// </summary>
    public sealed record RecordJournal(string? FileName) : Effect;

    /// <summary>A master would write this line into its log.</summary>
    public sealed record Note(NoteLevel Level, string Text) : Effect;
}
