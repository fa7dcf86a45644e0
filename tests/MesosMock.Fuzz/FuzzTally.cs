using MesosMock.Fuzz.Worlds;

namespace MesosMock.Fuzz;

/// <summary>The sums over all seeds.</summary>
internal sealed class FuzzTally
{
    public int Seeds { get; private set; }

    public long Commands { get; private set; }

    public long Effects { get; private set; }

    public int Failed { get; set; }

    public void Add(SeedResult run)
    {
        Seeds++;
        Commands += run.Commands;
        Effects += run.Effects;
        Failed += run.HasFailed ? 1 : 0;
    }
}
