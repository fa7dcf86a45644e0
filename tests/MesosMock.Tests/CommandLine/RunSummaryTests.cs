using MesosMock.Hosting;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;

namespace MesosMock.Tests.CommandLine;

public sealed class RunSummaryTests
{
    private static readonly ClusterSummary Nothing = new(7, default, default, 0, 0, [], 0, 0);

    [Fact]
    public void Nothing_that_happened_is_said_in_words()
    {
        Assert.Equal(
            "ran 1.5 s: 0 frameworks; tasks: 0 launched; 0 faults fired; seed 7",
            RunSummary.Describe(TimeSpan.FromSeconds(1.5), Nothing));
    }

    [Fact]
    public void One_of_a_thing_is_not_many_and_states_have_their_names()
    {
        var summary = Nothing with
        {
            FrameworksSeen = 1,
            TasksLaunched = 5,
            TasksByEnd = [new(TaskState.Finished, 3), new(TaskState.GoneByOperator, 1)],
            TasksRefused = 2,
            FaultsFired = 1,
        };

        Assert.Equal(
            "ran 2.0 s: 1 framework; tasks: 5 launched, 3 TASK_FINISHED, 1 TASK_GONE_BY_OPERATOR, "
            + "2 refused with TASK_ERROR; 1 fault fired; seed 7",
            RunSummary.Describe(TimeSpan.FromSeconds(2), summary));
    }
}
