using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Turns one uniform draw into the end of a task.</summary>
internal static class TaskEnds
{
    /// <summary>
    /// The ratios are shares of all tasks, but the dropped ones never get here: the draw is scaled
    /// to the shares that are left, so that the shares of the whole come out as configured.
    /// </summary>
    public static TaskState Choose(double draw, TaskStateOptions ratios)
    {
        var rest = draw * (1 - ratios.RatioTaskDropped);
        ReadOnlySpan<(TaskState State, double Ratio)> shares =
        [
            (TaskState.Failed, ratios.RatioTaskFailed),
            (TaskState.Gone, ratios.RatioTaskGone),
            (TaskState.GoneByOperator, ratios.RatioTaskGoneByOperator),
            (TaskState.Unreachable, ratios.RatioTaskUnreachable),
            (TaskState.Lost, ratios.RatioTaskLost),
        ];
        foreach (var (state, ratio) in shares)
        {
            if (rest < ratio)
            {
                return state;
            }

            rest -= ratio;
        }

        return TaskState.Finished;
    }
}
