namespace MesosMock.Demo;

/// <summary>Pauses that grow: each twice as long as the one before, up to a limit.</summary>
/// <param name="first">The first pause.</param>
/// <param name="longest">The limit.</param>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private const int DoublingsMax = 20;

    private int _failures;

    /// <summary>Whether there was no pause since the last success.</summary>
    public bool IsFresh => _failures == 0;

    public TimeSpan Next()
    {
        var pause = first * Math.Pow(2, Math.Min(_failures, DoublingsMax));
        _failures++;
        return pause < longest ? pause : longest;
    }

    public void Reset() => _failures = 0;
}
