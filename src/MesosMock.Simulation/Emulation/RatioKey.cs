using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Emulation;

/// <summary>One value that may change while the cluster runs: a ratio, a delay or a switch.
/// </summary>
/// <param name="Name">Its name in lines and answers, such as <c>task_failed</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsShare">Whether it belongs to the shares that exclude each other.</param>
/// <param name="Read">Takes it out of the values in force.</param>
/// <param name="Write">Makes values with another one of it.</param>
internal sealed record RatioKey(
    string Name,
    RatioKind Kind,
    bool IsShare,
    Func<RatioSet, RatioValue> Read,
    Func<RatioSet, RatioValue, RatioSet> Write)
{
    private const string RatioPrefix = "ratio_";
    private const string DelayPrefix = "delay_";
    private const string TaskPrefix = "task_";

    /// <summary>Its key in the configuration's tables, such as <c>ratio_task_failed</c>.</summary>
    public string ConfigurationName => Kind == RatioKind.Share ? RatioPrefix + Name : Name;

    /// <summary>Its full key in the configuration.</summary>
    public string FullKey =>
        $"emulation.{(IsOfAgents ? "agent" : "task_state")}.{ConfigurationName}";

    /// <summary>Whether it is of <c>[emulation.agent]</c>, not of tasks.</summary>
    public bool IsOfAgents => Name.StartsWith("agent_", StringComparison.Ordinal);

    /// <summary>What may be written for it, for messages.</summary>
    public string Allowed => Kind switch
    {
        RatioKind.Share => "a fraction from 0 to 1",
        RatioKind.Delay => DurationText.DistributionAllowed,
        _ => "true, false",
    };

    /// <summary>
    /// Whether somebody means it: <c>failed</c> is <c>task_failed</c>, and <c>starting</c> is
    /// <c>delay_task_starting</c>, too. Ratios come first where both have a name.
    /// </summary>
    public bool IsCalled(string written) => Kind switch
    {
        RatioKind.Share => written == ConfigurationName || IsShort(written, Name),
        RatioKind.Delay => written == Name || IsShort(written, Name[DelayPrefix.Length..])
            || IsShort(written, Name[DelayPrefix.Length..], DelayPrefix),
        _ => written == Name,
    };

    /// <summary>Reads what somebody wrote.</summary>
    /// <returns>The value; null if it is not allowed.</returns>
    public RatioValue? Parse(string text) => Kind switch
    {
        RatioKind.Share =>
            ParameterValues.TryReadNumber(text, out var share) && share is >= 0 and <= 1
                ? new RatioValue.Share(share)
                : null,
        RatioKind.Delay => ParameterValues.TryReadDistribution(text, out var delay)
            ? new RatioValue.Delay(delay!) // as just seen
            : null,
        _ => text is "true" or "false" ? new RatioValue.Switch(text == "true") : null,
    };

    /// <summary>Its number, for a ratio.</summary>
    public double Share(RatioSet ratios) => ((RatioValue.Share)Read(ratios)).Value;

    /// <summary>A ratio of <c>[emulation.task_state]</c>.</summary>
    public static RatioKey OfTasks(
        string name,
        bool isShare,
        Func<TaskStateOptions, double> read,
        Func<TaskStateOptions, double, TaskStateOptions> write) => new(
            name,
            RatioKind.Share,
            isShare,
            ratios => new RatioValue.Share(read(ratios.Tasks)),
            (ratios, value) => ratios with
            {
                Tasks = write(ratios.Tasks, ((RatioValue.Share)value).Value),
            });

    /// <summary>A delay of <c>[emulation.task_state]</c>.</summary>
    public static RatioKey OfDelay(
        string name,
        Func<TaskStateOptions, DurationDistribution> read,
        Func<TaskStateOptions, DurationDistribution, TaskStateOptions> write) => new(
            DelayPrefix + name,
            RatioKind.Delay,
            false,
            ratios => new RatioValue.Delay(read(ratios.Tasks)),
            (ratios, value) => ratios with
            {
                Tasks = write(ratios.Tasks, ((RatioValue.Delay)value).Value),
            });

    /// <summary>A switch of <c>[emulation.task_state]</c>.</summary>
    public static RatioKey OfSwitch(
        string name,
        Func<TaskStateOptions, bool> read,
        Func<TaskStateOptions, bool, TaskStateOptions> write) => new(
            name,
            RatioKind.Switch,
            false,
            ratios => new RatioValue.Switch(read(ratios.Tasks)),
            (ratios, value) => ratios with
            {
                Tasks = write(ratios.Tasks, ((RatioValue.Switch)value).IsOn),
            });

    /// <summary>A ratio of <c>[emulation.agent]</c>; all of them exclude each other.</summary>
    public static RatioKey OfAgents(
        string name,
        Func<AgentEmulationOptions, double> read,
        Func<AgentEmulationOptions, double, AgentEmulationOptions> write) => new(
            name,
            RatioKind.Share,
            true,
            ratios => new RatioValue.Share(read(ratios.Agents)),
            (ratios, value) => ratios with
            {
                Agents = write(ratios.Agents, ((RatioValue.Share)value).Value),
            });

    /// <summary>Whether a word is a name with or without <c>task_</c>.</summary>
    private static bool IsShort(string written, string name, string prefix = "") =>
        written == prefix + name
        || (name.StartsWith(TaskPrefix, StringComparison.Ordinal)
            && written == prefix + name[TaskPrefix.Length..]);
}
