using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>Reconciliation tells of tasks that the framework never launched.</summary>
internal sealed class ReconUnknownTask(FaultValues values) : Fault, ICallFault
{
    private static readonly TypedParameter<int> Ghosts = Parameter.Integer(
        "ghosts", 5, 1, 100_000, "How many tasks are invented.");

    private static readonly TypedParameter<TaskState> State = Parameter.Choice(
        "state", TaskState.Running, "Their state.");

    private static readonly TypedParameter<bool> ForeignIds = Parameter.Flag(
        "foreign_ids",
        true,
        "Whether their ids look foreign; else like those of the framework's own tasks.");

    private readonly int _ghosts = values.Get(Ghosts);
    private readonly TaskState _state = values.Get(State);
    private readonly bool _foreignIds = values.Get(ForeignIds);
    private int _firings;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "recon.unknown-task",
        Rank = 14,
        Title = "Reconciliation reveals tasks that nobody knows",
        Target = FaultTargetKind.Framework,
        Does = "An implicit RECONCILE is answered with the framework's tasks and then with updates "
            + "for invented ones (REASON_RECONCILIATION, no uuid).",
        Must = "Kill or adopt such tasks, never crash, and beware of killing everything after its "
            + "own state was lost.",
        Heals = "Nothing more is invented.",
        Evidence = ["mesos/chronos#569", "d2iq-archive/dcos-commons#2034"],
        Parameters = [Ghosts, State, ForeignIds],
        Create = values => new ReconUnknownTask(values),
    };

    public CallVerdict OnCall(Framework framework, Call call) => CallVerdict.Pass;

    public void AfterCall(Framework framework, Call call)
    {
        if (call.Reconcile is { Tasks.IsEmpty: true } && Fires(FaultSubject.Of(framework)))
        {
            var agents = Step.AgentTable.All.Where(agent => agent.IsRegistered).ToArray();
            var root = _foreignIds || framework.Tasks.Count == 0
                ? "ghost"
                : framework.Tasks.First!.Id.Value; // there is one
            for (var ghost = 0; ghost < _ghosts; ghost++)
            {
                var agent = agents.Length == 0 ? (AgentId?)null : agents[ghost % agents.Length].Id;
                Step.SendUpdate(framework, Step.Statuses.FromMaster(
                    new TaskId($"{root}-{_firings}-{ghost}"),
                    agent,
                    _state,
                    TaskStatusReason.Reconciliation,
                    "Reconciliation: Latest task state"));
            }

            _firings++;
        }
    }
}
