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

        foreach (var (key, value) in parsed.Pairs)
        {
            line.Append(' ').Append(key).Append('=').Append(ActionLexer.Quote(value));
        }

        var given = parsed.Arguments.Given;
        foreach (var parameter in info.Parameters.Append(ActionNames.Mode))
        {
            if (given.Contains(parameter.Name))
            {
                line.Append(' ').Append(Write(parameter, parsed.Arguments));
            }
        }

        return line.ToString();
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
