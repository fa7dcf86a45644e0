using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Views;

/// <summary>
/// Writes what operators are answered about the cluster's state (src/master/readonly_handler.cpp
/// and http.cpp). Pure: to be called outside the machine's turn, on any thread.
/// </summary>
public static class OperatorAnswers
{
    /// <summary>Answers a call that asks for state.</summary>
    /// <param name="asked">The call's type.</param>
    /// <param name="cluster">What to answer from.</param>
    /// <param name="format">How the answer is encoded; see <see cref="Tasks"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The call asks for no state.</exception>
    public static Response Of(CallType asked, ClusterView cluster, WireFormat format)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return asked switch
        {
            CallType.GetState => new()
            {
                Type = ResponseType.GetState,
                GetState = State(cluster, format),
            },
            CallType.GetAgents => new()
            {
                Type = ResponseType.GetAgents,
                GetAgents = Agents(cluster),
            },
            CallType.GetFrameworks => new()
            {
                Type = ResponseType.GetFrameworks,
                GetFrameworks = Frameworks(cluster),
            },
            CallType.GetExecutors => new()
            {
                Type = ResponseType.GetExecutors,
                GetExecutors = Executors(cluster),
            },
            CallType.GetOperations => new()
            {
                Type = ResponseType.GetOperations,
                GetOperations = Operations(cluster),
            },
            CallType.GetTasks => new()
            {
                Type = ResponseType.GetTasks,
                GetTasks = Tasks(cluster, format),
            },
            CallType.GetRoles => new()
            {
                Type = ResponseType.GetRoles,
                GetRoles = Roles(cluster),
            },
            CallType.GetMaster => new()
            {
                Type = ResponseType.GetMaster,
                GetMaster = Master(cluster),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(asked), asked, "asks for no state"),
        };
    }

    /// <summary>Tasks, executors, frameworks and agents together.</summary>
    public static GetStateResponse State(ClusterView cluster, WireFormat format) => new()
    {
        GetTasks = Tasks(cluster, format),
        GetExecutors = Executors(cluster),
        GetFrameworks = Frameworks(cluster),
        GetAgents = Agents(cluster),
    };

    /// <summary>The registered agents. None is ever recovered: the master never fails.</summary>
    public static GetAgentsResponse Agents(ClusterView cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new()
        {
            Agents = [.. cluster.Agents.Select(
                agent => AgentViews.Of(agent, cluster.Options.Version))],
        };
    }

    /// <summary>The frameworks, known and completed.</summary>
    public static GetFrameworksResponse Frameworks(ClusterView cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new()
        {
            Frameworks = [.. cluster.Frameworks.Select(FrameworkViews.Of)],
            CompletedFrameworks = [.. cluster.CompletedFrameworks.Select(FrameworkViews.Of)],
        };
    }

    /// <summary>The executors of the known frameworks.</summary>
    public static GetExecutorsResponse Executors(ClusterView cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new()
        {
            Executors = [.. cluster.Frameworks.SelectMany(framework => framework.Executors)
                .Select(Write)],
        };
    }

    /// <summary>The operations on registered agents.</summary>
    public static GetOperationsResponse Operations(ClusterView cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new()
        {
            Operations = [.. cluster.Agents.SelectMany(agent => agent.Operations).Select(Write)],
        };
    }

    /// <summary>
    /// All tasks by what became of them. In protobuf a master leaves out the tasks of completed
    /// frameworks (src/master/readonly_handler.cpp, a filter the wrong way round).
    /// </summary>
    public static GetTasksResponse Tasks(ClusterView cluster, WireFormat format)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var frameworks = WithTasks(cluster, format);
        return new()
        {
            Tasks = Records(frameworks.SelectMany(framework => framework.Tasks)),
            UnreachableTasks = Records(
                frameworks.SelectMany(framework => framework.UnreachableTasks)),
            CompletedTasks = Records(frameworks.SelectMany(framework => framework.CompletedTasks)),
        };
    }

    /// <summary>The roles, sorted by name.</summary>
    public static GetRolesResponse Roles(ClusterView cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new() { Roles = [.. cluster.Roles.Select(RoleRecords.Of)] };
    }

    /// <summary>The master itself.</summary>
    public static GetMasterResponse Master(ClusterView cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new()
        {
            MasterInfo = cluster.Master.Info,
            StartTime = cluster.Master.StartedAt.UnixSeconds,
            ElectedTime = cluster.Master.ElectedAt.UnixSeconds,
        };
    }

    /// <summary>The frameworks whose tasks are shown; see <see cref="Tasks"/>.</summary>
    internal static IReadOnlyList<FrameworkView> WithTasks(
        ClusterView cluster, WireFormat format) => format == WireFormat.Json
            ? [.. cluster.Frameworks, .. cluster.CompletedFrameworks]
            : cluster.Frameworks;

    private static Repeated<TaskRecord> Records(IEnumerable<TaskView> tasks) =>
        [.. tasks.Select(task => task.Record)];

    internal static GetExecutorsResponseExecutor Write(ExecutorView executor) => new()
    {
        ExecutorInfo = executor.Info with
        {
            FrameworkId = executor.FrameworkId,
            Resources = executor.Resources.Set.ToWire(new(executor.Role, HasRefinement: true)),
        },
        AgentId = executor.AgentId,
    };

    private static Operation Write(OperationView operation) => new()
    {
        FrameworkId = operation.FrameworkId,
        AgentId = operation.AgentId,
        Info = operation.Info,
        LatestStatus = operation.LatestStatus,
        Statuses = operation.LatestStatus.State == OperationState.Pending
            ? []
            : [operation.LatestStatus],
        Uuid = operation.Uuid,
    };
}
