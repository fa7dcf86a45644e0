using MesosMock.Simulation;
using MesosMock.Simulation.State;

namespace MesosMock.Fuzz.Worlds;

/// <summary>What happens to agents and their executors.</summary>
internal sealed class Happenings(World world, Random random)
{
    private readonly OperatorCalls _operators = new(world, random);

    public Command? Next()
    {
        if (world.Step.AgentTable.Count == 0)
        {
            return null;
        }

        var agent = world.Step.AgentTable[random.Next(world.Step.AgentTable.Count)];
        var id = agent.Id;
        return random.Next(24) switch
        {
            0 or 1 => new Command.BreakAgent(id),
            2 => new Command.LoseAgent(id, "health check timed out"),
            3 or 4 or 5 or 6 => new Command.ReturnAgent(id),
            7 when random.Next(6) == 0 => new Command.UnregisterAgent(id),
            8 when random.Next(6) == 0 => new Command.MarkAgentGone(id),
            9 when random.Next(3) == 0 => new Command.DrainAgent(
                id,
                random.Next(2) == 0 ? TimeSpan.FromSeconds(1) : null,
                random.Next(4) == 0),
            10 => new Command.SetAgentActive(id, random.Next(3) > 0),
            11 or 12 => EndExecutor(agent),
            13 => Message(agent),
            >= 18 => _operators.Next(),
            14 or 15 => new Command.Act($"agents {Verb()} agent:{id.Value}"),
            _ => null,
        };
    }

    /// <summary>Announces maintenance of a few agents, or takes it back.</summary>
    public string Schedule()
    {
        var windows = world.Agents
            .Where(_ => random.Next(3) == 0)
            .Select(agent => new Protocol.V1.Maintenance.Window
            {
                MachineIds = [new() { Hostname = agent.Hostname, Ip = agent.Ip }],
                Unavailability = new()
                {
                    Start = new(world.Cluster.Now.UnixNanoseconds),
                    Duration = new(random.NextInt64(1, 100_000_000_000)),
                },
            })
            .DistinctBy(window => window.MachineIds[0])
            .ToArray();
        world.Cluster.Apply(new Command.Operator(new()
        {
            Type = Protocol.V1.Master.CallType.UpdateMaintenanceSchedule,
            UpdateMaintenanceSchedule = new() { Schedule = new() { Windows = [.. windows] } },
        }));
        return $"maintenance of {windows.Length} machines";
    }

    private string Verb() => random.Next(12) switch
    {
        < 4 => "partition --detect 3s --return-after 20s",
        < 7 => "restart",
        < 10 => "heal",
        10 => "new-id",
        _ => "kill",
    };

    private Command.EndExecutor? EndExecutor(Agent agent) =>
        agent.Tasks.Skip(random.Next(3)).FirstOrDefault() is { } task
            ? new Command.EndExecutor(
                task.Framework.Id, agent.Id, task.AgentExecutorId, random.Next(3) * 256)
            : null;

    private static Command.ExecutorMessage? Message(Agent agent) =>
        agent.Executors.First is { } executor
            ? new Command.ExecutorMessage(executor.Framework.Id, agent.Id, executor.Id, default)
            : null;
}
