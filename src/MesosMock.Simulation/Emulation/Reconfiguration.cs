using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Emulation;

/// <summary>
/// Takes a configuration that changed while the cluster runs. What an operator changed by hand
/// stays, unless the configuration changed that very thing.
/// </summary>
internal static class Reconfiguration
{
    /// <summary>Puts options in force; they were checked as those of a start are.</summary>
    public static void Apply(LiveOptions options, Step step)
    {
        var before = step.Options;
        step.Options = before with
        {
            TaskState = options.TaskState,
            Agent = options.Agent,
            Resources = options.Resources with
            {
                // Phantom frameworks are there from the start, or never.
                Competitors = before.Resources.Competitors,
                CompetitorCpus = before.Resources.CompetitorCpus,
                CompetitorMem = before.Resources.CompetitorMem,
            },
            Faults = options.Faults,
            TaskRules = options.TaskRules,
        };
        step.RatioBook.Configure(new(options.TaskState, options.Agent));
        step.TaskPlans = new(step.Options);
        step.ResourceEmulation.Continue();
        step.Faults.Reconfigure(options.Faults);
    }
}
