namespace MesosMock.Simulation.Validation;

/// <summary>
/// Sets of names as Mesos prints them in error texts (stout stringify.hpp): <c>{ a, b }</c>.
/// Where Mesos prints a hash set in any order, the names here are sorted.
/// </summary>
internal static class SetText
{
    /// <summary>Prints each name once, in ordinal order.</summary>
    public static string Print(IEnumerable<string> names) =>
        $"{{ {string.Join(", ", names.Distinct().Order(StringComparer.Ordinal))} }}";
}
