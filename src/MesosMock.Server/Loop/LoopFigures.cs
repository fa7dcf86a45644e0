namespace MesosMock.Server.Loop;

/// <summary>What a loop did so far.</summary>
/// <param name="Commands">Commands that were carried out.</param>
/// <param name="Ticks">Wake-ups by the clock.</param>
/// <param name="Waiting">Commands and wake-ups in the mailbox, the present one included.</param>
/// <param name="LagSeconds">How late the last wake-up was, in simulated time.</param>
/// <param name="LagSecondsTotal">How late all wake-ups were together.</param>
internal sealed record LoopFigures(
    long Commands, long Ticks, int Waiting, double LagSeconds, double LagSecondsTotal);
