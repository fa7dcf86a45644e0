namespace MesosMock.Simulation.Time;

/// <summary>How simulated time runs.</summary>
/// <param name="Speed">Simulated seconds per real second; above 0.</param>
/// <param name="IsPaused">Whether it stands still.</param>
public readonly record struct ClockState(double Speed, bool IsPaused);
