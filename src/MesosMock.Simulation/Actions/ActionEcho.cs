using System.Text;

namespace MesosMock.Simulation.Actions;

/// <summary>Writes an action as one would have typed it.</summary>
internal static class ActionEcho
{
    public static string Of(ParsedAction parsed)
    {
        var info = parsed.Action.Info;
        var line = new StringBuilder(info.Name);
        foreach (var selector in parsed.Selectors)
        {
            line.Append(' ').Append(selector);
        }

        Append(line, parsed, info.Parameters.Where(one => one.IsPositional && !one.IsRest));
        foreach (var (key, value) in parsed.Pairs)
        {
            line.Append(' ').Append(key).Append('=').Append(ActionLexer.Quote(value));
        }

        Append(
            line,
            parsed,
            info.Parameters.Where(one => !one.IsPositional).Append(ActionNames.Mode));
        Append(line, parsed, info.Parameters.Where(one => one.IsRest));
        return line.ToString();
    }

    private static void Append(
        StringBuilder line, ParsedAction parsed, IEnumerable<ActionParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parsed.Arguments.Given.Contains(parameter.Name))
            {
                line.Append(' ').Append(Write(parameter, parsed.Arguments));
            }
        }
    }

    private static string Write(ActionParameter parameter, ActionArguments arguments)
    {
        var value = ActionLexer.Quote(arguments.Required(parameter.Name));
        return parameter.IsPositional ? value
            : parameter.Type != ParameterType.Flag ? $"--{parameter.Name} {value}"
            : arguments.Flag(parameter.Name) ? $"--{parameter.Name}"
            : $"--{parameter.Name}=false";
    }
}
