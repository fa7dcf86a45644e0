using MesosMock.Simulation.Waiting;

namespace MesosMock.Server.Control;

/// <summary>Somebody who waits for an expression to hold.</summary>
internal sealed class PendingWait(WaitExpression expression)
{
    private readonly TaskCompletionSource<long> _met =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WaitExpression Expression => expression;

    /// <summary>Ends with the number of the journal's newest entry when it holds.</summary>
    public Task<long> Met => _met.Task;

    public void Complete(long sequence) => _met.TrySetResult(sequence);
}
