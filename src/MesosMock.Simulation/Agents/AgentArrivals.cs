using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Agents;

/// <summary>How the agents of the configuration come to the cluster.</summary>
internal static class AgentArrivals
{
    /// <summary>
    /// Lets the agents register, at once or as their delays are over: ids are given in that order.
    /// </summary>
    public static void AddGroups(IReadOnlyList<AgentGroupOptions> groups, Step step)
    {
        var total = 0UL;
        foreach (var group in groups)
        {
            var factory = new AgentFactory(step, group);
            for (var number = 0; number < group.Count; number++)
            {
                Join(factory, number, total++, step);
            }
        }
    }

    private static void Join(AgentFactory factory, int number, ulong place, Step step)
    {
        var delay = step.AgentRatios.DelayAgentRegistration.Sample(
            step.Chance.Uniform("agent_registration", place, 0));
        if (delay == TimeSpan.Zero)
        {
            step.Agents.Register(factory.Make(number));
        }
        else
        {
            step.Timers.Set(new Registration(factory, number), step.Now + delay);
        }
    }

    private sealed class Registration(AgentFactory factory, int number) : Time.Timer
    {
        public override void Fire(Step step) => step.Agents.Register(factory.Make(number));
    }
}
