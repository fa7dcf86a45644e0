namespace MesosMock.Simulation.Actions;

/// <summary>An action of the catalogue: what is known of it, and what it does.</summary>
internal abstract class ClusterAction
{
    public abstract ActionInfo Info { get; }

    /// <summary>Checks everything, then acts; a refused action has changed nothing.</summary>
    public abstract ActionOutcome Run(ActionContext context);

    /// <summary>
    /// Why it would be refused now, for whoever offers it; null if it would not, or if only
    /// trying can tell. Changes nothing.
    /// </summary>
    public virtual string? WhyNot(ActionContext context) => null;
}
