using System.Collections.Concurrent;
using System.Threading.Tasks.Sources;
using MesosMock.Simulation;

namespace MesosMock.Server.Loop;

/// <summary>
/// A command on its way into the loop, and the promise of its reply. Used again for the next
/// command as soon as its poster has taken the reply, so that posting allocates nothing.
/// </summary>
internal sealed class PostedCommand : IValueTaskSource<CallReply>
{
    // Never longer than the largest number of commands that were waiting at one time.
    private static readonly ConcurrentQueue<PostedCommand> Unused = new();

    // Posters must not continue inside the loop's turn.
    private ManualResetValueTaskSourceCore<CallReply> _core = new()
    {
        RunContinuationsAsynchronously = true,
    };

    private Command? _command;

    private PostedCommand()
    {
    }

    /// <summary>The command; only while it waits.</summary>
    public Command Command => _command!; // Set by Rent, cleared when the reply has been taken.

    /// <summary>The reply, to be awaited once.</summary>
    public ValueTask<CallReply> Reply => new(this, _core.Version);

    /// <summary>Takes an unused one or makes one.</summary>
    public static PostedCommand Rent(Command command)
    {
        var posted = Unused.TryDequeue(out var unused) ? unused : new PostedCommand();
        posted._command = command;
        return posted;
    }

    public void Complete(CallReply reply) => _core.SetResult(reply);

    public void Fail(Exception error) => _core.SetException(error);

    CallReply IValueTaskSource<CallReply>.GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _command = null;
            _core.Reset();
            Unused.Enqueue(this);
        }
    }

    ValueTaskSourceStatus IValueTaskSource<CallReply>.GetStatus(short token) =>
        _core.GetStatus(token);

    void IValueTaskSource<CallReply>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
