using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// An agent's updates of one task: at most one is under way, the others wait for its
/// acknowledgement (src/slave/task_status_update_manager.cpp).
/// </summary>
internal sealed class StatusUpdateQueue
{
    private Queue<TaskStatusInfo>? _waiting;

    /// <summary>The update that was sent and not acknowledged; null when there is none.</summary>
    public TaskStatusInfo? InFlight { get; private set; }

    /// <summary>When the one in flight was sent first; null before.</summary>
    public Time.Instant? SentAt { get; set; }

    public ResendTimer? Resend { get; set; }

    public int Count => (InFlight is null ? 0 : 1) + (_waiting?.Count ?? 0);

    /// <summary>Adds an update; returns whether it is now the one to be sent.</summary>
    public bool Add(TaskStatusInfo status)
    {
        if (InFlight is null)
        {
            InFlight = status;
            return true;
        }

        (_waiting ??= new()).Enqueue(status);
        return false;
    }

    /// <summary>Drops the one in flight; returns whether another takes its place.</summary>
    public bool Next()
    {
        SentAt = null;
        InFlight = _waiting is { Count: > 0 } ? _waiting.Dequeue() : null;
        return InFlight is not null;
    }

    public void Clear()
    {
        SentAt = null;
        InFlight = null;
        _waiting = null;
    }
}
