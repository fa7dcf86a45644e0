namespace MesosMock.Simulation.Views;

/// <summary>A value that is to be in the configuration file.</summary>
/// <param name="Key">Its full key, such as <c>emulation.task_state.ratio_task_failed</c>.</param>
/// <param name="Value">What it is.</param>
/// <param name="Default">What a file without the key means.</param>
public sealed record SavedRatio(string Key, RatioValue Value, RatioValue Default);
