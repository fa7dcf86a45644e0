namespace MesosMock.Simulation.Faults;

/// <summary>Something that is wrong with a fault as it was written.</summary>
/// <param name="Key">The key, such as <c>target</c> or <c>parameters.copies</c>.</param>
/// <param name="Message">What is wrong; what is allowed.</param>
/// <param name="Given">The name that is not known; null when it is not a matter of names.</param>
/// <param name="Known">The names that are known in its place.</param>
public sealed record FaultProblem(
    string Key, string Message, string? Given = null, IReadOnlyList<string>? Known = null);
