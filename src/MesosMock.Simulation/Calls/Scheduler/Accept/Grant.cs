using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// What an ACCEPT has in hand while its operations are carried out one after the other: each works
/// on what the ones before it left.
/// </summary>
internal sealed class Grant(Framework framework, Agent agent, string role, ResourceSet resources)
{
    public Framework Framework { get; } = framework;

    public Agent Agent { get; } = agent;

    public string Role { get; } = role;

    /// <summary>What no operation used yet.</summary>
    public ResourceSet Remaining { get; private set; } = resources;

    /// <summary>The part of <see cref="Remaining"/> that an operation of this call made.</summary>
    public ResourceSet Converted { get; private set; } = ResourceSet.Empty;

    /// <summary>
    /// What an operation made that this call may not use; offered in the next run.
    /// </summary>
    public ResourceSet ForLater { get; private set; } = ResourceSet.Empty;

    /// <summary>A task or an executor uses resources from now on.</summary>
    public void Use(ResourceSet used)
    {
        Remaining = Remaining.Subtract(used);
        Converted = Converted.Subtract(used);
    }

    /// <summary>An operation turns resources into others.</summary>
    public void Convert(ResourceSet consumed, ResourceSet converted)
    {
        Use(consumed);
        Remaining = Remaining.Add(converted);
        Converted = Converted.Add(converted);
    }

    /// <summary>An operation turns resources into others, but not for this call any more.</summary>
    public void ConvertForLater(ResourceSet consumed, ResourceSet converted)
    {
        Use(consumed);
        ForLater = ForLater.Add(converted);
    }
}
