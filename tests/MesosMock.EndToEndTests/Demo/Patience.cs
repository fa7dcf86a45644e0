namespace MesosMock.EndToEndTests.Demo;

/// <summary>Waits for what a cluster brings about by itself.</summary>
internal static class Patience
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks again and again.</summary>
    /// <param name="missing">What is missing; null once nothing is.</param>
    /// <param name="isOver">Whether it is too late.</param>
    public static async Task UntilAsync(Func<Task<string?>> missing, Func<bool> isOver)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await missing() is { } what)
        {
            Assert.False(isOver(), what);
            await timer.WaitForNextTickAsync();
        }
    }
}
