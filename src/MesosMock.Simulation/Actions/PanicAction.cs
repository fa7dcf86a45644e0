using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions;

/// <summary>Everything that was broken is mended.</summary>
internal sealed class PanicAction : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "panic",
        "heal all",
        "Heals all faults, disarms rules, ends temporary ratios and resumes time at 1x.")
    {
        Danger = Danger.None,
        Key = '!',
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var done = new List<string>();
        var touched = new List<TouchedTarget>();
        var healed = context.Step.Faults.HealAll();
        if (healed.Count > 0)
        {
            done.Add($"{Counts.Of(healed.Count, "fault")} healed and disarmed");
        }

        HealAgents(context.Step, done, touched);
        HealFrameworks(context.Step, done, touched);
        var temporary = context.Step.RatioBook.EndTemporaries();
        if (temporary > 0)
        {
            done.Add($"{Counts.Of(temporary, "temporary ratio")} ended");
        }

        if (context.Step.Clock is { IsPaused: true } or { Speed: not 1 })
        {
            context.Step.SetClock(new(1, IsPaused: false));
            done.Add("time runs at 1x");
        }

        return ActionOutcome.Done(
            done.Count > 0 ? string.Join("; ", done) : "nothing was wrong") with
        {
            Touched = touched,
        };
    }

    private static void HealAgents(Step step, List<string> done, List<TouchedTarget> touched)
    {
        var ill = step.AgentTable.All
            .Where(agent => agent.IsPresent && !agent.IsInTouch).ToArray();
        foreach (var agent in ill)
        {
            step.AgentTroubles.Heal(agent);
        }

        var withheld = step.AgentTable.All.Where(agent => agent.IsWithheld).ToArray();
        foreach (var agent in withheld)
        {
            agent.IsWithheld = false;
            step.Allocator.Reconsider(agent);
        }

        Tell(ill, "healed");
        Tell(withheld, "released");

        void Tell(Agent[] agents, string what)
        {
            if (agents.Length > 0)
            {
                done.Add($"{Counts.Of(agents, TargetWords.ShortIdOf, "agent")} {what}");
                touched.AddRange(agents.Select(
                    agent => new TouchedTarget(TargetKind.Agent, agent.Id.Value)));
            }
        }
    }

    private static void HealFrameworks(Step step, List<string> done, List<TouchedTarget> touched)
    {
        var starved = step.FrameworkTable.Known.Where(one => one.IsStarved).ToArray();
        foreach (var framework in starved)
        {
            Frameworks.HealFrameworks.Feed(framework, step);
            touched.Add(new(TargetKind.Framework, framework.Id.Value));
        }

        if (starved.Length > 0)
        {
            done.Add($"{Counts.Of(starved, one => one.Info.Name, "framework")} offered again");
        }
    }
}
