using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>A delay or a switch that can be set.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Key">What lines call it.</param>
/// <param name="Read">Its value in force.</param>
internal sealed record SettingRow(
    string Name, string Key, Func<TaskStateOptions, RatioValue> Read)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SettingRow> All { get; } =
    [
        new("delay: staging", "delay_task_staging",
            tasks => new RatioValue.Delay(tasks.DelayTaskStaging)),
        new("delay: starting", "delay_task_starting",
            tasks => new RatioValue.Delay(tasks.DelayTaskStarting)),
        new("delay: next state", "delay_task_next_state",
            tasks => new RatioValue.Delay(tasks.DelayTaskNextState)),
        new("delay: recovery", "delay_task_lost_recovered",
            tasks => new RatioValue.Delay(tasks.DelayTaskLostRecovered)),
        new("send TASK_STAGING", "send_task_staging",
            tasks => new RatioValue.Switch(tasks.SendTaskStaging)),
        new("follow capabilities", "follow_capabilities",
            tasks => new RatioValue.Switch(tasks.FollowCapabilities)),
    ];
}
