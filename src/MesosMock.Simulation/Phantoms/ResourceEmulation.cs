using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Phantoms;

/// <summary>
/// Who else wants the cluster's resources, and what vanishes of them. With finite capacity only:
/// with an infinite one nobody can take anything from anybody.
/// </summary>
internal sealed class ResourceEmulation(Step step) : Time.Timer
{
    private long _round;

    private ResourceEmulationOptions Options => step.Options.Resources;

    public void Start()
    {
        if (step.Options.Capacity != CapacityMode.Finite)
        {
            return;
        }

        for (var number = 1; number <= Options.Competitors; number++)
        {
            new Competitor(
                $"competitor-{number}",
                FixedPoint.FromDouble(Options.CompetitorCpus),
                FixedPoint.FromDouble(Options.CompetitorMem),
                step).Subscribe();
        }

        Continue();
    }

    /// <summary>Goes on with the options as they are now.</summary>
    public void Continue()
    {
        if (step.Options.Capacity == CapacityMode.Finite && Options.RatioLost > 0 && !IsWaiting)
        {
            step.Timers.Set(this, step.Now + Options.Interval);
        }
    }

    public override void Fire(Step machine)
    {
        _round++;
        for (var index = 0; index < machine.AgentTable.Count; index++)
        {
            if (machine.AgentTable[index] is { IsOfferable: true } agent)
            {
                Lose(agent);
            }
        }

        Continue();
    }

    /// <summary>
    /// A share of what nobody uses vanishes; offers of it are taken back, and what is left is
    /// offered anew.
    /// </summary>
    private void Lose(Agent agent)
    {
        var used = agent.Total.Subtract(agent.Unallocated);
        foreach (var offer in agent.Offers)
        {
            used = used.Subtract(offer.Resources);
        }

        var lost = Share(agent.Total.Subtract(used).Unreserved.NonShared);
        if (lost.IsEmpty)
        {
            return;
        }

        while (!agent.Unallocated.Contains(lost) && agent.Offers.First is { } offer)
        {
            step.Offers.Rescind(offer);
        }

        if (!agent.Unallocated.Contains(lost))
        {
            return;
        }

        step.Allocator.Shrink(agent, lost);
        step.Note($"Agent {agent.Id.Value} lost {lost}");
        var delay = Options.DelayReturn.Sample(
            step.Chance.Uniform("resources_return", (ulong)agent.Index, _round));
        step.Timers.Set(new Comeback(agent, lost), step.Now + delay);
    }

    private ResourceSet Share(ResourceSet free)
    {
        var lost = new List<ResourceItem>();
        foreach (ref readonly var item in free.Items)
        {
            var part = (long)(item.Amount * Options.RatioLost);
            if (item.Key.Kind == ValueKind.Scalar && part > 0)
            {
                lost.Add(item.With(part));
            }
        }

        return ResourceSet.Of(lost);
    }

    private sealed class Comeback(Agent agent, ResourceSet lost) : Time.Timer
    {
        public override void Fire(Step step) => step.Allocator.Grow(agent, lost);
    }
}
