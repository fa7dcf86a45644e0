namespace MesosMock.Demo.Wire;

/// <summary>How a call went.</summary>
/// <param name="Fate">What is known about it.</param>
/// <param name="Text">What was answered, or what went wrong.</param>
/// <param name="RetryAfter">How long the answer asks to wait; null if it does not.</param>
internal sealed record CallResult(CallFate Fate, string Text, TimeSpan? RetryAfter = null);
