using MesosMock.Protocol.V1;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Journal;

/// <summary>
/// Numbers what enters and leaves the machine, and ties each to what led to it. Without a journal
/// it only counts actions.
/// </summary>
internal sealed class JournalWriter(Step step, IJournal? journal)
{
    private long _sequence;
    private Timer? _fired;

    private long Cause
    {
        get => step.Timers.Cause;
        set => step.Timers.Cause = value;
    }

    public bool IsKept => journal is not null;

    /// <summary>A timer fires; it is told of as soon as something comes of it.</summary>
    public void BeginTimer(Timer timer)
    {
        Cause = timer.Cause;
        _fired = timer;
    }

    /// <summary>Something enters from outside, and what follows follows from it.</summary>
    public void Enter(Command command)
    {
        _fired = null;
        Cause = 0;
        if (journal is not null
            && command is not (Command.Act or Command.View or Command.Check or Command.Read))
        {
            Cause = Add(CommandEntries.Of(command, step));
        }
    }

    /// <summary>Somebody acts; returns the action's number.</summary>
    public long Act(string line)
    {
        Cause = 0;
        return Cause = Add(new JournalEntry
        {
            Kind = JournalKind.Action,
            Type = "action",
            Detail = line,
        });
    }

    /// <summary>A draw decided on a task.</summary>
    public void Draw(string rule, ClusterTask task, double value, TaskState state)
    {
        if (journal is not null)
        {
            Cause = Add(new JournalEntry
            {
                Kind = JournalKind.Draw,
                Type = rule,
                Task = task.Id.Value,
                Framework = task.Framework.Info.Name,
                State = EnumWords<TaskState>.Name(state),
                Value = value,
            });
        }
    }

    /// <summary>Something leaves.</summary>
    public void Leave(Effect effect)
    {
        if (journal is null)
        {
            return;
        }

        switch (effect)
        {
            case Effect.Send send:
                Add(EventEntries.Of(send.Event, step.FrameworkTable.FindByStream(send.StreamId)));
                break;
            case Effect.SendDamaged sent:
                Add(EventEntries.Of(sent.Event, step.FrameworkTable.FindByStream(sent.StreamId)));
                break;
            case Effect.Fault fault:
                // What the fault does now follows from it.
                Cause = Add(new JournalEntry
                {
                    Kind = JournalKind.Fault,
                    Type = fault.FaultId,
                    Count = fault.Rule,
                    State = EnumWords<FaultMoment>.Name(fault.Moment),
                    Detail = fault.Subject,
                });
                break;
            case Effect.Publish publish:
                Add(EventEntries.Of(publish.Event));
                break;
            case Effect.EndStream { StreamId: var id }:
                Add(EndOf(id, "end of stream"));
                break;
            case Effect.Cut { StreamId: var id }:
                Add(EndOf(id, "cut"));
                break;
            case Effect.Note note:
                Add(new JournalEntry
                {
                    Kind = JournalKind.Note,
                    Type = note.Level == NoteLevel.Warning ? "warning" : "note",
                    Detail = note.Text,
                });
                break;
        }
    }

    private JournalEntry EndOf(string streamId, string type) => new()
    {
        Kind = JournalKind.End,
        Type = type,
        Framework = step.FrameworkTable.FindByStream(streamId)?.Info.Name,
    };

    private long Add(in JournalEntry entry)
    {
        if (_fired is { } timer)
        {
            _fired = null;
            Cause = Append(new JournalEntry
            {
                Kind = JournalKind.Timer,
                Type = timer.Name,
            });
        }

        return Append(entry);
    }

    private long Append(in JournalEntry entry)
    {
        var sequence = ++_sequence;
        journal?.Add(entry with { Sequence = sequence, Time = step.Now, Cause = Cause });
        return sequence;
    }
}
