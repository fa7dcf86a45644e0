using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions;

/// <summary>Finds actions by the first words of a line, and says how they are used.</summary>
internal static class ActionNames
{
    /// <summary>The parameter that every action with a selector has.</summary>
    public static ActionParameter Mode { get; } =
        new("mode", ParameterType.Mode, "how many of the selected targets")
        {
            Default = "all",
            Range = "one|all|N|N%",
        };

    public static ActionRefusal? Find(
        IReadOnlyList<string> words, out ClusterAction? action, out int used)
    {
        action = null;
        used = 0;
        if (words.Count == 0)
        {
            return ActionRefusal.Bad("an action is missing; for example: agents kill agent(S2)");
        }

        for (used = Math.Min(2, words.Count); used > 0; used--)
        {
            if (ActionCatalogue.Find(string.Join(' ', words.Take(used))) is { } found)
            {
                action = found;
                return null;
            }
        }

        return Unknown(words);
    }

    /// <summary>The form of an action's line.</summary>
    public static string UsageOf(ActionInfo info)
    {
        var parts = new List<string> { info.Name };
        if (info.Targets is { } kind)
        {
            parts.Add($"{SelectorParser.WordOf(kind)}(…)");
        }

        parts.AddRange(info.Parameters.Select(UsageOf));
        if (info.TakesPairs)
        {
            parts.Add("KEY=VALUE…");
        }

        return string.Join(' ', parts);
    }

    private static string UsageOf(ActionParameter parameter)
    {
        var value = parameter.Name.ToUpperInvariant();
        var form = parameter.IsPositional ? value
            : parameter.Type == ParameterType.Flag ? $"--{parameter.Name}"
            : $"--{parameter.Name} {parameter.Default ?? value}";
        return parameter.IsRequired ? form : $"[{form}]";
    }

    private static ActionRefusal Unknown(IReadOnlyList<string> words)
    {
        var noun = words[0] + " ";
        var verbs = ActionCatalogue.Infos.Select(info => info.Name)
            .Where(name => name.StartsWith(noun, StringComparison.Ordinal))
            .Select(name => name[noun.Length..])
            .ToArray();
        if (verbs.Length > 0)
        {
            var verb = words.Count > 1 ? words[1] : "";
            var nearest = NearestName.FindAll(verb, verbs).Select(one => noun + one);
            return ActionRefusal.Bad(
                (verb.Length > 0 ? $"\"{verb}\" is no action of {words[0]}" : $"{noun}needs a verb")
                    + $"; allowed: {string.Join(", ", verbs)}" + NearestName.Suggest(verb, verbs),
                [.. nearest]);
        }

        var nouns = ActionCatalogue.Infos.Select(info => info.Name.Split(' ')[0]).Distinct()
            .ToArray();
        return ActionRefusal.Bad(
            $"\"{words[0]}\" is no action; allowed: {string.Join(", ", nouns)}"
                + NearestName.Suggest(words[0], nouns),
            NearestName.FindAll(words[0], nouns));
    }
}
