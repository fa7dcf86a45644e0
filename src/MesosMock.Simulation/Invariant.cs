using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MesosMock.Simulation;

/// <summary>What must be true unless our own code is wrong. Stays on in release builds.</summary>
internal static class Invariant
{
    /// <exception cref="InvariantBrokenException">It is not true.</exception>
    public static void Holds(
        [DoesNotReturnIf(false)] bool condition,
        [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        if (!condition)
        {
            throw new InvariantBrokenException(text);
        }
    }
}
