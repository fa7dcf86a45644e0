using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// Launches that are refused by a draw and not for anything that is wrong with them.
/// </summary>
internal static class EmulatedErrors
{
    public static bool IsDrawn(TaskInfo task, Framework framework, Step step)
    {
        var ratio = step.Ratios.RatioTaskError;
        if (ratio <= 0)
        {
            return false;
        }

        // The life begins with the launch; a refused one counts as well, or a retry would draw the
        // same again for ever.
        var subject = Chance.Chance.Subject(framework.Info.Name, task.TaskId.Value);
        return step.Chance.Uniform("error", subject, step.ErrorLives.Next(subject)) < ratio;
    }
}
