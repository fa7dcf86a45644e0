namespace MesosMock.Demo.Tasks;

/// <summary>
/// Agents on which tasks crash one after the other are avoided for a while, and never for ever.
/// </summary>
internal sealed class AgentOpinions
{
    private const int CrashesMax = 3;
    private static readonly TimeSpan Grudge = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Opinion> _opinions = new(StringComparer.Ordinal);

    public bool IsAvoided(string agentId, TimeSpan now) =>
        _opinions.TryGetValue(agentId, out var opinion)
        && opinion.Crashes >= CrashesMax
        && now < opinion.LastCrash + Grudge;

    public void Blame(string agentId, TimeSpan now)
    {
        var crashes = _opinions.TryGetValue(agentId, out var opinion) ? opinion.Crashes : 0;
        _opinions[agentId] = new(crashes + 1, now);
    }

    public void Praise(string agentId) => _opinions.Remove(agentId);

    private sealed record Opinion(int Crashes, TimeSpan LastCrash);
}
