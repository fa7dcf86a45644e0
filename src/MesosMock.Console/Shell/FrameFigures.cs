namespace MesosMock.Console.Shell;

/// <summary>What the last frame cost, for the overlay on F12.</summary>
/// <param name="Time">Drawing and comparing.</param>
/// <param name="Bytes">Sent to the terminal.</param>
/// <param name="Frames">Sent so far.</param>
/// <param name="Dropped">Not taken by the terminal in time.</param>
internal readonly record struct FrameFigures(TimeSpan Time, int Bytes, long Frames, long Dropped);
