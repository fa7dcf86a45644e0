namespace MesosMock.Simulation.Faults;

/// <summary>
/// The times of a rule. A fault that acts by itself acts at them; one that intercepts is open from
/// its first time on, and with a period once for each.
/// </summary>
internal sealed class FaultSchedule(FaultRule rule)
{
    /// <summary>
    /// How often a fault without times looks whether there is something to act on by now.
    /// </summary>
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    private FaultTimer? _timer;

    /// <summary>Whether an opportunity may be taken now.</summary>
    public bool IsOpen { get; private set; } = true;

    public void Start()
    {
        Stop();
        var options = rule.Options;
        IsOpen = options.At is null && options.Every is null;
        if (options.At is { } at)
        {
            var due = rule.Step.Started + at;
            Set(due > rule.Step.Now ? due - rule.Step.Now : TimeSpan.Zero);
        }
        else if (options.Every is not null)
        {
            Set(NextPeriod());
        }
        else if (rule.Fault is IActiveFault)
        {
            Come();
        }
    }

    public void Stop()
    {
        if (_timer is { } timer)
        {
            rule.Step.Timers.Cancel(timer);
            rule.Forget(timer);
            _timer = null;
        }
    }

    public void OnFired()
    {
        if (rule.Options.Every is not null)
        {
            IsOpen = false;
        }
    }

    private void Come()
    {
        IsOpen = true;
        var hasTargets = rule.Fault is not IActiveFault active || rule.Tick(active);
        if (rule.State != FaultState.Armed)
        {
            return;
        }

        if (rule.Options.Every is not null)
        {
            Set(NextPeriod());
        }
        else if (!hasTargets)
        {
            Set(RetryInterval);
        }
        else if (rule.Fault is IActiveFault)
        {
            rule.Spend();
        }
    }

    // A period of nought would never let the time go on.
    private TimeSpan NextPeriod()
    {
        var period = rule.Options.Every!.Sample(rule.Draw("every", 0)); // the callers saw it
        return period < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : period;
    }

    private void Set(TimeSpan delay)
    {
        _timer = new FaultTimer(rule, Come);
        rule.Step.Timers.Set(_timer, rule.Step.Now + delay);
    }
}
