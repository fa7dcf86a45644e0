namespace MesosMock.Simulation.Actions;

/// <summary>Says how many of what.</summary>
internal static class Counts
{
    public static string Of(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>One is named, more are counted.</summary>
    public static string Of<T>(IReadOnlyList<T> targets, Func<T, string> nameOf, string noun) =>
        targets.Count == 1 ? $"{noun} {nameOf(targets[0])}" : $"{targets.Count} {noun}s";

    /// <summary>The verb that fits the number.</summary>
    public static string Verb<T>(IReadOnlyList<T> targets, string one, string more) =>
        targets.Count == 1 ? one : more;
}
