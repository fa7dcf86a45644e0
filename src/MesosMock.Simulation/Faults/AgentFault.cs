using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>
/// A fault that brings trouble upon agents; healing ends the trouble that is left.
/// </summary>
internal abstract class AgentFault : Fault, IActiveFault
{
    private readonly List<Agent> _troubled = [];

    public override void Heal()
    {
        foreach (var agent in _troubled)
        {
            // One that had other trouble since, or left for good, is somebody else's.
            if (agent is { IsPresent: true, Trouble: not null })
            {
                Step.AgentTroubles.Heal(agent);
            }
        }

        _troubled.Clear();
    }

    public bool CanAct(in FaultSubject target) =>
        target.Agent is { IsInTouch: true, Trouble: null };

    public virtual int? Wanted(int candidates) => null;

    public void Act(in FaultSubject target)
    {
        var agent = target.Agent!; // CanAct saw it
        _troubled.RemoveAll(each => each.Trouble is null);
        _troubled.Add(agent);
        Trouble(agent, target);
    }

    protected abstract void Trouble(Agent agent, in FaultSubject subject);
}
