using System.Text.RegularExpressions;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Patterns of offer constraints. A master uses RE2; here they run on .NET's engine of the same
/// kind (no backtracking, linear time), which knows nearly the same syntax.
/// </summary>
/// <remarks>
/// Differs from Mesos: Unicode classes follow .NET, POSIX classes such as <c>[[:alpha:]]</c> are
/// not known, and the size limit is held against an estimate of RE2's program.
/// </remarks>
internal static class ConstraintRegex
{
    /// <summary>
    /// Largest program, in RE2 instructions. Mesos src/master/constants.hpp:
    /// DEFAULT_OFFER_CONSTRAINTS_RE2_MAX_PROGRAM_SIZE.
    /// </summary>
    public const int ProgramSizeMax = 100;

    /// <summary>Compiles a pattern that has to match a whole text.</summary>
    /// <returns>The pattern and null, or null and an error text in Mesos's frame.</returns>
    public static (Regex? Regex, string? Error) Compile(string pattern)
    {
        try
        {
            // RE2 writes named groups the Python way.
            var translated = pattern.Replace("(?P<", "(?<", StringComparison.Ordinal);
            _ = new Regex(translated, RegexOptions.NonBacktracking);
            var size = RegexProgramSize.Estimate(pattern);
            return size > ProgramSizeMax
                ? (null, $"Regex '{pattern}' is too complex: program size of {size}"
                    + $" is larger than maximum of {ProgramSizeMax} allowed")
                : (WholeText(translated), null);
        }
        catch (RegexParseException exception)
        {
            return (null, Failure(pattern, Explain(exception.Error, pattern)));
        }
        catch (NotSupportedException)
        {
            // Backreferences and lookarounds: RE2 has neither.
            return (null, Failure(pattern, $"invalid perl operator: {pattern}"));
        }
    }

    private static Regex WholeText(string pattern) => new(
        $@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Failure(string pattern, string why) =>
        $"Failed to construct regex from pattern '{pattern}': {why}";

    // RE2's words (re2/re2.cc, the code texts) for the mistakes people make.
    private static string Explain(RegexParseError error, string pattern) => error switch
    {
        RegexParseError.InsufficientClosingParentheses => $"missing ): {pattern}",
        RegexParseError.InsufficientOpeningParentheses => $"unexpected ): {pattern}",
        RegexParseError.UnterminatedBracket =>
            $"missing ]: {pattern[pattern.IndexOf('[', StringComparison.Ordinal)..]}",
        RegexParseError.ReversedCharacterRange => $"invalid character class range: {pattern}",
        RegexParseError.QuantifierAfterNothing =>
            $"no argument for repetition operator: {pattern}",
        RegexParseError.NestedQuantifiersNotParenthesized =>
            $"bad repetition operator: {pattern}",
        RegexParseError.UnescapedEndingBackslash => @"trailing \: \",
        RegexParseError.UnrecognizedEscape => $"invalid escape sequence: {pattern}",
        _ => $"invalid perl operator: {pattern}",
    };
}
