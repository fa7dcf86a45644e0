using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation;

namespace MesosMock.Fuzz.Invariants;

/// <summary>Something that is true of every run; complains by exception.</summary>
internal abstract class Rule(World world)
{
    protected World World { get; } = world;

    /// <summary>A command is about to enter.</summary>
    public virtual void OnCommand(Command command)
    {
    }

    /// <summary>A command was answered.</summary>
    public virtual void OnReply(Command command, CallReply reply)
    {
    }

    /// <summary>An effect left, in order.</summary>
    public virtual void OnEffect(Effect effect)
    {
    }

    /// <summary>A command or a stretch of time is over.</summary>
    public virtual void AfterStep()
    {
    }
}
