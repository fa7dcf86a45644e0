using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Emulation;

/// <summary>The ratios of tasks and of agents together.</summary>
/// <param name="Tasks">How tasks live and end.</param>
/// <param name="Agents">How agents fail by themselves.</param>
internal sealed record RatioSet(TaskStateOptions Tasks, AgentEmulationOptions Agents)
{
    // Twenty steps of 0.05 make 1 and a little more.
    private const double Tolerance = 1e-9;

    /// <summary>Whether the shares that exclude each other leave room for each other.</summary>
    public bool IsValid =>
        Tasks.EndRatioSum <= 1 + Tolerance && Agents.RatioSum <= 1 + Tolerance;
}
