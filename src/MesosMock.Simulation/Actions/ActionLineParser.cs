using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions;

/// <summary>Reads one line of the action language.</summary>
internal sealed class ActionLineParser
{
    private const string Option = "--";
    private readonly ClusterAction _action;
    private readonly IReadOnlyList<string> _words;
    private readonly List<Selector> _selectors = [];
    private readonly ActionArguments _arguments = new();
    private readonly List<KeyValuePair<string, string>> _pairs = [];
    private int _at;
    private int _positionals;

    private ActionLineParser(ClusterAction action, IReadOnlyList<string> words, int start)
    {
        _action = action;
        _words = words;
        _at = start;
    }

    private ActionInfo Info => _action.Info;

    /// <summary>Reads a line.</summary>
    /// <param name="line">For example <c>agents kill agent(S2)</c>.</param>
    /// <param name="parsed">What it asks for; null if it is refused.</param>
    /// <returns>Why it makes no sense; null if it does.</returns>
    public static ActionRefusal? Parse(string line, out ParsedAction? parsed)
    {
        parsed = null;
        if (ActionLexer.Split(line) is not { } words)
        {
            return ActionRefusal.Bad("a quote or a parenthesis is not closed");
        }

        if (ActionNames.Find(words, out var action, out var used) is { } unknown)
        {
            return unknown;
        }

        var parser = new ActionLineParser(action!, words, used); // found, or refused above
        return parser.ReadWords() ?? parser.Complete(out parsed);
    }

    private ActionRefusal? ReadWords()
    {
        while (_at < _words.Count)
        {
            if (ReadWord(_words[_at++]) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private ActionRefusal? ReadWord(string word)
    {
        if (word.StartsWith(Option, StringComparison.Ordinal) && word.Length > Option.Length)
        {
            return ReadOption(word[Option.Length..]);
        }

        if (Find(word) is { Name: "for" } && _at < _words.Count)
        {
            return Set(word, _words[_at++]);
        }

        if (Info.Targets is not null && SelectorParser.IsMeant(word))
        {
            return ReadSelector(word);
        }

        var equals = IndexOfEquals(word);
        if (equals > 0 && (Info.TakesPairs || Find(word[..equals]) is not null))
        {
            return Set(word[..equals], word[(equals + 1)..]);
        }

        return ReadPositional(word, equals);
    }

    /// <summary><c>--name=value</c>, <c>--name value</c>, or a flag alone.</summary>
    private ActionRefusal? ReadOption(string word)
    {
        var equals = IndexOfEquals(word);
        if (equals >= 0)
        {
            return Set(word[..equals], word[(equals + 1)..]);
        }

        if (Find(word) is { Type: ParameterType.Flag })
        {
            return Set(word, "true");
        }

        if (Find(word) is null && !Info.TakesPairs)
        {
            return UnknownParameter(word);
        }

        return _at < _words.Count
            ? Set(word, _words[_at++])
            : ActionRefusal.Bad($"--{word} needs a value");
    }

    private ActionRefusal? ReadSelector(string word)
    {
        if (SelectorParser.Parse(word, out var selector) is { } problem)
        {
            return ActionRefusal.Bad(problem.Message, problem.Nearest);
        }

        _selectors.Add(selector!); // no problem, so there
        return null;
    }

    private ActionRefusal? ReadPositional(string word, int equals)
    {
        var open = Info.Parameters.Where(parameter => parameter.IsPositional)
            .Skip(_positionals)
            .FirstOrDefault(parameter => !_arguments.Has(parameter.Name));
        if (open is null)
        {
            return equals < 0 || IsField(word[..equals])
                ? Unexpected(word)
                : UnknownParameter(word[..equals]);
        }

        _positionals++;
        if (!open.IsRest)
        {
            return Set(open.Name, word);
        }

        var rest = string.Join(' ', _words.Skip(_at - 1).Select(ActionLexer.Unquote));
        _at = _words.Count;
        return Set(open.Name, rest);
    }

    private ActionRefusal Unexpected(string word)
    {
        if (word is "selected" or "marked")
        {
            return ActionRefusal.Bad($"only the console knows what is {word}");
        }

        if (Info.Targets is { } kind && _selectors.Count == 0)
        {
            var meant = SelectorParser.Guess(kind, word)
                ?? $"{SelectorParser.WordOf(kind)}:{word}";
            return ActionRefusal.Bad(
                $"\"{word}\" is not a selector; did you mean \"{meant}\"?", [meant]);
        }

        return ActionRefusal.Bad(
            $"\"{word}\" is not expected here; usage: {ActionNames.UsageOf(Info)}");
    }

    private ActionRefusal? Set(string written, string raw)
    {
        var value = ActionLexer.Unquote(raw);
        if (Find(written) is not { } parameter)
        {
            if (!Info.TakesPairs)
            {
                return UnknownParameter(written);
            }

            _pairs.Add(new(written, value));
            return null;
        }

        if (!_arguments.Given.Add(parameter.Name))
        {
            return ActionRefusal.Bad($"{parameter.Name} is given more than once");
        }

        _arguments.Set(parameter.Name, value);
        return ParameterValues.Check(parameter, value);
    }

    private ActionRefusal? Complete(out ParsedAction? parsed)
    {
        parsed = null;
        if (Info.Targets is { } kind && _selectors.Count == 0)
        {
            return ActionRefusal.Bad($"{Info.Name} needs a selector such as "
                + $"{SelectorParser.WordOf(kind)}(…) or all; usage: {ActionNames.UsageOf(Info)}");
        }

        foreach (var parameter in Info.Parameters.Where(one => !_arguments.Has(one.Name)))
        {
            if (parameter.IsRequired)
            {
                return ActionRefusal.Bad($"{Info.Name} needs {parameter.Name.ToUpperInvariant()}; "
                    + $"usage: {ActionNames.UsageOf(Info)}");
            }

            if (parameter.Default is { } value)
            {
                _arguments.Set(parameter.Name, value);
            }
        }

        var mode = TargetMode.All;
        if (_arguments.Text(ActionNames.Mode.Name) is { } text)
        {
            Invariant.Holds(TargetMode.TryParse(text, out mode)); // checked when it was read
        }

        parsed = new(_action, _selectors, mode, _arguments, _pairs);
        return null;
    }

    private ActionParameter? Find(string written)
    {
        var name = written.Replace('_', '-');
        return Info.Targets is not null && name == ActionNames.Mode.Name
            ? ActionNames.Mode
            : Info.Parameters.FirstOrDefault(parameter => parameter.Name == name);
    }

    /// <summary>Whether a name asks for targets and not for a parameter.</summary>
    private bool IsField(string name) => Info.Targets is { } kind
        && _selectors.Count == 0
        && TargetFields.TryParse(name, out var field, out _)
        && TargetFields.Has(kind, field);

    private ActionRefusal UnknownParameter(string written)
    {
        var known = Info.Parameters.Select(parameter => parameter.Name)
            .Concat(Info.Targets is null ? [] : [ActionNames.Mode.Name])
            .ToArray();
        var name = written.Replace('_', '-');
        return ActionRefusal.Bad(
            $"\"{written}\" is no parameter of {Info.Name}"
                + (known.Length > 0 ? $"; allowed: {string.Join(", ", known)}" : "")
                + NearestName.Suggest(name, known),
            NearestName.FindAll(name, known));
    }

    /// <summary>The first equals sign before any quote or parenthesis; negative for none.</summary>
    private static int IndexOfEquals(string word)
    {
        var at = word.AsSpan().IndexOfAny("=\"(");
        return at >= 0 && word[at] == '=' ? at : -1;
    }
}
