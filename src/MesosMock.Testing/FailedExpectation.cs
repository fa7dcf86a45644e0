namespace MesosMock.Testing;

/// <summary>What a test expected and what came instead.</summary>
/// <param name="Time">How long it was waited, in words.</param>
/// <param name="Expression">What was expected.</param>
/// <param name="Misses">What was seen instead.</param>
/// <param name="After">Calls and events counted after this entry.</param>
internal sealed record FailedExpectation(
    string Time, string Expression, IReadOnlyList<string> Misses, long? After);
