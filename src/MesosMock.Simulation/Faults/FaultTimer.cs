namespace MesosMock.Simulation.Faults;

/// <summary>Something that a rule does later; healing calls it off.</summary>
internal sealed class FaultTimer(FaultRule rule, Action act) : Time.Timer
{
    public override void Fire(Step step)
    {
        rule.Forget(this);
        act();
    }
}
