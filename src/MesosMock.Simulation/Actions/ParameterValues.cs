using System.Globalization;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions;

/// <summary>Checks and reads the values of parameters.</summary>
internal static class ParameterValues
{
    public const string Never = "never";
    private const string PerSecond = "/s";
    private const string Times = "x";

    /// <summary>Finds out what is wrong with a value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">Its value.</param>
    /// <returns>What is wrong and what is allowed; null if nothing is.</returns>
    public static ActionRefusal? Check(ActionParameter parameter, string text)
    {
        var (isGood, allowed, words) = Read(parameter, text);
        if (isGood)
        {
            return null;
        }

        var nearest = parameter.Type switch
        {
            ParameterType.State => EnumWords<TaskState>.NearestTo(text),
            ParameterType.Reason => EnumWords<TaskStatusReason>.NearestTo(text),
            _ => NearestName.FindAll(text, words),
        };
        return ActionRefusal.Bad(
            $"{parameter.Name}: \"{text}\" is not allowed; allowed: {allowed}"
                + (nearest.Count > 0 ? $"; did you mean \"{nearest[0]}\"?" : ""),
            nearest);
    }

    public static TimeSpan Duration(string text)
    {
        Invariant.Holds(TryReadDuration(text, out var span));
        return span;
    }

    public static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The number of a number, a rate or a factor.</summary>
    public static double Number(string text) =>
        double.Parse(Without(PerSecond, Without(Times, text)), CultureInfo.InvariantCulture);

    public static bool TryReadDuration(string text, out TimeSpan span) =>
        TryReadNumber(text, out var seconds)
            ? DurationText.TryFromSeconds(seconds, out span, out _)
            : DurationText.TryParse(text, out span, out _);

    public static DurationDistribution Distribution(string text)
    {
        Invariant.Holds(TryReadDistribution(text, out var distribution));
        return distribution!; // as just seen
    }

    public static bool TryReadDistribution(string text, out DurationDistribution? distribution)
    {
        if (TryReadDuration(text, out var span))
        {
            distribution = DurationDistribution.Constant(span);
            return true;
        }

        return DurationText.TryParse(text, out distribution, out _);
    }

    public static bool TryReadNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private static (bool IsGood, string Allowed, IReadOnlyList<string> Words) Read(
        ActionParameter parameter, string text) => parameter.Type switch
        {
            ParameterType.Duration =>
                (TryReadDuration(text, out _), DurationText.DurationAllowed, []),
            ParameterType.DurationOrNever => (
                text == Never || TryReadDuration(text, out _),
                $"{DurationText.DurationAllowed}, or {Never}",
                [Never]),
            ParameterType.Distribution =>
                (TryReadDistribution(text, out _), DurationText.DistributionAllowed, []),
            ParameterType.Integer => (IsInteger(parameter, text), RangeOf(parameter), []),
            ParameterType.Number => (IsNumber(parameter, text), RangeOf(parameter), []),
            ParameterType.Factor =>
                (IsNumber(parameter, Without(Times, text)), RangeOf(parameter), []),
            ParameterType.Rate => (IsRate(text), "a number per second such as 500/s", []),
            ParameterType.Flag => (text is "true" or "false", "true, false", ["true", "false"]),
            ParameterType.Mode => (TargetMode.TryParse(text, out _), TargetMode.Allowed, []),
            ParameterType.Word => OneOf(parameter.Range!.Split('|'), text),
            ParameterType.State => (
                EnumWords<TaskState>.TryParse(text, out _),
                string.Join(", ", EnumWords<TaskState>.All),
                []),
            ParameterType.Reason => (
                EnumWords<TaskStatusReason>.TryParse(text, out _),
                "a reason such as REASON_EXECUTOR_TERMINATED",
                []),
            _ => (text.Length > 0, "a text that is not empty", []),
        };

    private static (bool IsGood, string Allowed, IReadOnlyList<string> Words) OneOf(
        string[] words, string text) => (words.Contains(text), string.Join(", ", words), words);

    private static bool IsRate(string text)
    {
        return TryReadNumber(Without(PerSecond, text), out var rate) && rate is > 0 and <= 1e6;
    }

    private static string Without(string suffix, string text) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;

    private static bool IsInteger(ActionParameter parameter, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && IsInRange(parameter, number);

    private static bool IsNumber(ActionParameter parameter, string text) =>
        TryReadNumber(text, out var number) && IsInRange(parameter, number);

    private static bool IsInRange(ActionParameter parameter, double number)
    {
        if (parameter.Range?.Split("..") is not [var low, var high])
        {
            return true;
        }

        return number >= double.Parse(low, CultureInfo.InvariantCulture)
            && number <= double.Parse(high, CultureInfo.InvariantCulture);
    }

    private static string RangeOf(ActionParameter parameter) =>
        parameter.Range is { } range
            ? $"a number from {range.Replace("..", " to ", StringComparison.Ordinal)}"
            : "a number";
}
