using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Emulation;

/// <summary>One ratio that may change while the cluster runs.</summary>
/// <param name="Name">Its name in lines and answers, such as <c>task_failed</c>.</param>
/// <param name="IsShare">Whether it belongs to the shares that exclude each other.</param>
/// <param name="Read">Takes it out of the ratios in force.</param>
/// <param name="Write">Makes ratios with another value of it.</param>
internal sealed record RatioKey(
    string Name,
    bool IsShare,
    Func<RatioSet, double> Read,
    Func<RatioSet, double, RatioSet> Write)
{
    private const string ConfigurationPrefix = "ratio_";

    /// <summary>Its key in the configuration's tables, such as <c>ratio_task_failed</c>.</summary>
    public string ConfigurationName => ConfigurationPrefix + Name;

    /// <summary>Whether it is of <c>[emulation.agent]</c>, not of tasks.</summary>
    public bool IsOfAgents => Name.StartsWith("agent_", StringComparison.Ordinal);

    /// <summary>Whether somebody means it: <c>failed</c> is <c>task_failed</c>, too.</summary>
    public bool IsCalled(string written) =>
        written == Name
        || written == ConfigurationName
        || (!IsOfAgents && "task_" + written == Name);

    /// <summary>A ratio of <c>[emulation.task_state]</c>.</summary>
    public static RatioKey OfTasks(
        string name,
        bool isShare,
        Func<TaskStateOptions, double> read,
        Func<TaskStateOptions, double, TaskStateOptions> write) => new(
            name,
            isShare,
            ratios => read(ratios.Tasks),
            (ratios, value) => ratios with { Tasks = write(ratios.Tasks, value) });

    /// <summary>A ratio of <c>[emulation.agent]</c>; all of them exclude each other.</summary>
    public static RatioKey OfAgents(
        string name,
        Func<AgentEmulationOptions, double> read,
        Func<AgentEmulationOptions, double, AgentEmulationOptions> write) => new(
            name,
            true,
            ratios => read(ratios.Agents),
            (ratios, value) => ratios with { Agents = write(ratios.Agents, value) });
}
