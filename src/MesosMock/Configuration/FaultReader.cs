using System.Globalization;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Words;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Reads one <c>[[fault]]</c> table.</summary>
internal static class FaultReader
{
    private const string ParameterPrefix = "parameters.";

    private static readonly OptionType<string> Id = OptionTypes.Text(
        "the id of a fault, such as \"update.duplicate\"",
        text => text.Length > 0 && text.All(IsIdCharacter)
            ? null
            : $"\"{text}\" is not the id of a fault");

    private static readonly OptionType<string?> Target = OptionTypes.OptionalText(
        "a selector such as \"agent(S2)\", or \"\" for whatever the fault applies to");

    private static readonly OptionType<string> Mode = OptionTypes.Text(
        "\"one\", \"all\", a count such as \"3\", or a share such as \"30%\"",
        text => IsMode(text) ? null : $"\"{text}\" is unknown");

    private static readonly OptionType<int?> Max =
        OptionTypes.OrWord(OptionTypes.Integer(1, int.MaxValue), "off");

    /// <summary>Reads the table.</summary>
    /// <param name="section">The table.</param>
    /// <returns>The fault.</returns>
    public static FaultOptions Read(SectionReader section)
    {
        var defaults = new FaultOptions { Fault = "" };
        var fault = new FaultOptions
        {
            Fault = section.ReadRequired("fault", defaults.Fault, Id),
            Target = section.Read("target", defaults.Target, Target),
            Mode = section.Read("mode", defaults.Mode, Mode),
            Probability = section.Read("probability", defaults.Probability, OptionTypes.Ratio),
            At = section.Read("at", defaults.At, OptionTypes.DurationOrOff),
            Every = section.Read("every", defaults.Every, OptionTypes.DistributionOrOff),
            Skip = section.Read("skip", defaults.Skip, OptionTypes.Integer(0, int.MaxValue)),
            Max = section.Read("max", defaults.Max, Max),
            Cooldown = section.Read("cooldown", defaults.Cooldown, OptionTypes.Duration),
            For = section.Read("for", defaults.For, OptionTypes.IntervalOrOff),
            DryRun = section.Read("dry_run", defaults.DryRun, OptionTypes.Boolean),
            IsArmed = section.Read("armed", defaults.IsArmed, OptionTypes.Boolean),
        };
        var parameters = section.Section("parameters");
        var areRead = true;
        fault = fault with
        {
            Parameters = parameters.ReadAll("", ParameterOf(section, () => areRead = false)),
        };
        section.Finish();
        if (areRead)
        {
            Check(fault, section, parameters);
        }

        return fault;
    }

    /// <summary>Holds it against the catalogue; what is malformed was reported before.</summary>
    private static void Check(
        FaultOptions fault, SectionReader section, SectionReader parameters)
    {
        if (fault.Fault.Length == 0)
        {
            return;
        }

        foreach (var problem in FaultCatalogue.Check(fault))
        {
            var message = problem.Given is { } given
                ? problem.Message + NearestName.Suggest(given, problem.Known ?? [])
                : problem.Message;
            if (problem.Key.StartsWith(ParameterPrefix, StringComparison.Ordinal))
            {
                parameters.Problem(problem.Key[ParameterPrefix.Length..], message);
            }
            else
            {
                section.Problem(problem.Key, message);
            }
        }
    }

    /// <summary>Any single value; the fault itself knows what its parameters may be.</summary>
    private static OptionType<string> ParameterOf(SectionReader section, Action onWrong)
    {
        return new(
            "a string, a number, true or false",
            (TomlValue value, out string result) =>
            {
                result = value is TomlString text ? text.Value : section.TextOf(value);
                if (value is TomlString or TomlInteger or TomlFloat or TomlBoolean)
                {
                    return null;
                }

                onWrong();
                return OptionTypes.WrongType;
            },
            TomlText.Quote);
    }

    private static bool IsIdCharacter(char character)
    {
        return char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';
    }

    private static bool IsMode(string text)
    {
        var number = text.TrimEnd('%');
        var isShare = text.Length == number.Length + 1;
        return text is "one" or "all"
            || (text.Length <= number.Length + 1
                && int.TryParse(
                    number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count > 0 && (!isShare || count <= 100));
    }
}
