using System.Runtime.CompilerServices;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A KILL is taken with 202 and nothing comes of it.</summary>
internal sealed class KillLost(FaultValues values) : UpdateFault, IKillFault
{
    private static readonly TypedParameter<int> DropFirst = Parameter.Integer(
        "drop_first", 1, 1, 1_000_000, "How many KILLs of a task are lost.");

    private static readonly TypedParameter<ThenKind> Then = Parameter.Choice(
        "then", ThenKind.Succeed, "What becomes of later KILLs of the same task.");

    private static readonly TypedParameter<AnswerKind> Answer = Parameter.Choice(
        "answer",
        AnswerKind.None,
        "Whether the KILL itself is lost, or only the update that tells of the end.");

    private readonly int _dropFirst = values.Get(DropFirst);
    private readonly ThenKind _then = values.Get(Then);
    private readonly AnswerKind _answer = values.Get(Answer);
    private readonly ConditionalWeakTable<ClusterTask, Loss> _losses = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "kill.lost",
        Rank = 8,
        Title = "A KILL is taken, and nothing happens",
        Target = FaultTargetKind.Task,
        Does = "The KILL gets its 202 and the task runs on; or the task is killed, but the update "
            + "that says so never arrives and only reconciliation reveals it.",
        Must = "Remember kills that wait, try again with growing pauses, reconcile, and keep the "
            + "task in the books until a terminal state was seen.",
        Heals = "The next KILL works; updates that were swallowed are sent again by the agent.",
        Evidence = ["d2iq-archive/marathon#623", "Yelp/task_processing#128"],
        Parameters = [DropFirst, Then, Answer],
        Create = values => new KillLost(values),
    };

    private enum ThenKind
    {
        Succeed,
        Never,
    }

    private enum AnswerKind
    {
        None,
        TerminalUpdateLost,
    }

    public override void Heal() => _losses.Clear();

    public bool OnKill(ClusterTask task, KillCall call)
    {
        if (!_losses.TryGetValue(task, out var loss))
        {
            if (!Fires(FaultSubject.Of(task)))
            {
                return false;
            }

            _losses.Add(task, loss = new());
        }

        if (_answer == AnswerKind.TerminalUpdateLost)
        {
            return false;
        }

        return _then == ThenKind.Never || loss.Kills++ < _dropFirst;
    }

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status)
    {
        var isLost = _answer == AnswerKind.TerminalUpdateLost
            && status.State.IsTerminal()
            && status.Reason != TaskStatusReason.Reconciliation
            && TaskOf(framework, status) is { } task
            && _losses.TryGetValue(task, out _);
        return isLost ? EventVerdict.Drop : EventVerdict.Pass(message);
    }

    private sealed class Loss
    {
        public int Kills { get; set; }
    }
}
