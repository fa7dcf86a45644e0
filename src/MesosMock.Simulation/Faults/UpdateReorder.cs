using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An update is held back until later ones have passed it.</summary>
internal sealed class UpdateReorder(FaultValues values) : UpdateFault
{
    private static readonly TypedParameter<int> Hold = Parameter.Integer(
        "hold", 3, 1, 10_000, "How many updates pass it.");

    private static readonly TypedParameter<bool> SameTask = Parameter.Flag(
        "same_task",
        false,
        "Whether updates of the same task may pass it, which no real agent lets happen.");

    private static readonly TypedParameter<DurationDistribution> AtMost = Parameter.Duration(
        "at_most", "30s", "Time after which it goes out anyhow.");

    private readonly int _hold = values.Get(Hold);
    private readonly bool _sameTask = values.Get(SameTask);
    private readonly DurationDistribution _atMost = values.Get(AtMost);
    private readonly List<Held> _held = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.reorder",
        Rank = 30,
        Title = "Updates overtake each other",
        Target = FaultTargetKind.Event,
        Does = "An update is held back until some later ones have passed: of other tasks, which is "
            + "legal, or of the same task, which proxies and queues bring about.",
        Must = "Not order updates of different tasks, and judge by the state machine and not by "
            + "timestamps.",
        Heals = "What is held back goes out at once.",
        Evidence = ["docs/scheduler-http-api.md", "wickman/pesos#14"],
        Parameters = [Hold, SameTask, AtMost],
        Create = values => new UpdateReorder(values),
    };

    public override void Heal()
    {
        foreach (var held in _held.ToArray())
        {
            Release(held);
        }
    }

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status)
    {
        var isHeld = _held.Exists(held => held.Framework == framework
            && held.Status.TaskId == status.TaskId);
        if (isHeld && !_sameTask)
        {
            // It would overtake its own predecessor, or is the same again.
            return EventVerdict.Drop;
        }

        var subject = SubjectOf(framework, status);
        if (!isHeld && Fires(subject))
        {
            var held = new Held(framework, message, status, _hold);
            _held.Add(held);
            After(Draw(_atMost, "at_most", subject), () => Release(held));
            return EventVerdict.Drop;
        }

        Pass(framework);
        return EventVerdict.Pass(message);
    }

    private void Pass(Framework framework)
    {
        foreach (var held in _held.ToArray())
        {
            if (held.Framework == framework && --held.Left <= 0)
            {
                After(TimeSpan.Zero, () => Release(held));
            }
        }
    }

    private void Release(Held held)
    {
        if (_held.Remove(held))
        {
            Step.SendUnharmed(held.Framework, held.Message);
        }
    }

    private sealed class Held(Framework framework, Event message, TaskStatusInfo status, int left)
    {
        public Framework Framework => framework;

        public Event Message => message;

        public TaskStatusInfo Status => status;

        public int Left { get; set; } = left;
    }
}
