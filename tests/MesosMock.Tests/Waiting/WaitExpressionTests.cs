using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Waiting;

namespace MesosMock.Tests.Waiting;

/// <summary>What one can wait for.</summary>
public sealed class WaitExpressionTests
{
    private static readonly JournalEntry Failed = new()
    {
        Sequence = 1,
        Kind = JournalKind.Event,
        Type = "UPDATE",
        Framework = "demo",
        Agent = "a-b-S2",
        Task = "web-1",
        State = "TASK_FAILED",
        Reason = "REASON_EXECUTOR_TERMINATED",
    };

    [Theory]
    [InlineData("count(task(*)) == 6", 6, true)]
    [InlineData("count(task(*)) >= 7", 6, false)]
    [InlineData("count(task(state=RUNNING)) != 6", 5, true)]
    [InlineData("not count(task:web-*) < 3", 2, false)]
    [InlineData("event(UPDATE)", 0, true)]
    [InlineData("event(UPDATE, task=web-*, state=FAILED, agent=S2)", 0, true)]
    [InlineData("event(update, state=TASK_FAILED, reason=EXECUTOR_*)", 0, true)]
    [InlineData("event(UPDATE, task=web-2)", 0, false)]
    [InlineData("event(UPDATE) >= 2", 0, false)]
    [InlineData("event(ERROR)", 0, false)]
    [InlineData("call(KILL)", 0, false)]
    [InlineData("call(KILL) == 0 and event(UPDATE)", 0, true)]
    [InlineData("call(KILL) or (count(agent(*)) = 2 and event(UPDATE))", 2, true)]
    [InlineData("not (call(KILL) or event(UPDATE))", 2, false)]
    public void Expression_holds_when_it_should(string text, int count, bool expected)
    {
        Assert.True(WaitExpression.TryParse(text, out var expression, out var error), error);

        expression!.Observe(Failed);

        Assert.Equal(expected, expression.IsMet(_ => count));
        Assert.Equal(expected, expression.Misses().Count == 0);
    }

    [Theory]
    [InlineData("", "an expression is missing")]
    [InlineData("cont(task(*)) == 1", "did you mean \"count\"?")]
    [InlineData("count(task(*))", "needs an operator and a number")]
    [InlineData("count(all) == 1", "needs a kind")]
    [InlineData("count(tusk(*)) == 1", "did you mean \"task\"?")]
    [InlineData("count(task(*)) == many", "== needs a whole number")]
    [InlineData("event(UPDTE)", "did you mean \"UPDATE\"?")]
    [InlineData("event(UPDATE, tsk=1)", "did you mean \"task\"?")]
    [InlineData("event(UPDATE) also", "\"also\" is not expected")]
    [InlineData("(event(UPDATE)", "is not closed")]
    [InlineData("event(UPDATE", "needs its arguments in parentheses")]
    public void Wrong_expression_is_told_what_is_wrong(string text, string expected)
    {
        Assert.False(WaitExpression.TryParse(text, out _, out var error));

        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
