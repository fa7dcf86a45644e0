namespace MesosMock.Load.Clients;

/// <summary>Times from ACCEPT to a task's first and to its last update.</summary>
internal sealed class LaunchTimes
{
    public Latencies First { get; } = new();

    public Latencies Last { get; } = new();

    public void Add(LaunchTimes other)
    {
        First.Add(other.First);
        Last.Add(other.Last);
    }
}
