using MesosMock.Demo.Tasks;

namespace MesosMock.Demo;

/// <summary>
/// Something that is to run once: a service for ever, a job of the queue until it has finished.
/// Tasks are its attempts.
/// </summary>
/// <param name="name">Its name; tasks are called after it.</param>
/// <param name="isService">Whether it runs for ever.</param>
internal sealed class Job(string name, bool isService)
{
    private static readonly TimeSpan CrashPauseMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CrashPauseMax = TimeSpan.FromSeconds(15);

    private readonly Backoff _crashes = new(CrashPauseMin, CrashPauseMax);
    private int _attempts;

    public string Name => name;

    public bool IsService => isService;

    public string Command => isService ? $"serve {name}" : $"work {name}";

    public double Cpus => isService ? 1 : 0.5;

    public double Mem => isService ? 512 : 128;

    /// <summary>The task that stands for it now; null while there is none.</summary>
    public TaskRecord? Current { get; set; }

    public bool IsDone { get; set; }

    /// <summary>When it may be launched again.</summary>
    public TimeSpan NotBefore { get; private set; }

    /// <summary>An id that was never used before, and never will be again.</summary>
    public string NextTaskId() => $"{name}.{++_attempts}";

    public bool IsWanted(TimeSpan now) => !IsDone && Current is null && now >= NotBefore;

    /// <summary>What fails at once is launched again with pauses that grow.</summary>
    public void PunishCrash(TimeSpan now) => NotBefore = now + _crashes.Next();

    public void ForgiveCrashes() => _crashes.Reset();
}
