using System.Collections.Immutable;
using System.Text;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Targets;

/// <summary>Reads selectors.</summary>
internal static class SelectorParser
{
    public const string AllWord = "all";

    private const string Form =
        "allowed: all, agent(…), task(…), offer(…), framework(…), stream(…), or with a colon as "
        + "agent:S2";

    private static readonly string[] KindWords = ["agent", "task", "offer", "framework", "stream"];

    public static string WordOf(TargetKind kind) => KindWords[(int)kind];

    /// <summary>Whether a word of a line is meant as a selector, right or wrong.</summary>
    public static bool IsMeant(string text)
    {
        var end = text.AsSpan().IndexOfAny("(:\"= ");
        return text == AllWord
            || (end > 0 && text[end] is '(' && text[..end].All(char.IsAsciiLetter))
            || (end > 0 && text[end] is ':' && TryReadKind(text[..end], out _));
    }

    /// <summary>Reads a selector; returns what is wrong, or null.</summary>
    public static SelectorProblem? Parse(string text, out Selector? selector)
    {
        selector = null;
        text = text.Trim();
        if (text == AllWord)
        {
            selector = Selector.All;
            return null;
        }

        var end = text.AsSpan().IndexOfAny("(:");
        if (end < 0 || (text[end] == '(' && text[^1] != ')'))
        {
            return new($"\"{text}\" is not a selector; {Form}");
        }

        var word = text[..end];
        if (!TryReadKind(word, out var kind))
        {
            return SelectorProblem.Unknown(word, "no kind of target", Form, KindWords);
        }

        var list = text[end] == '(' ? text[(end + 1)..^1] : text[(end + 1)..];
        return ParseMatches(text, kind, list, out selector);
    }

    /// <summary>
    /// What may be meant by <c>host:a1</c>, <c>host=a1</c> or <c>agnt:a1</c>: a selector in which
    /// a field, or a kind, is where it should be; null for other words.
    /// </summary>
    public static string? Guess(TargetKind kind, string word)
    {
        var end = word.AsSpan().IndexOfAny("(:=");
        if (end < 0)
        {
            return null;
        }

        var (first, rest) = (word[..end], word[(end + 1)..].TrimEnd(')'));
        return TargetFields.TryParse(first, out var field, out _) && TargetFields.Has(kind, field)
                ? $"{WordOf(kind)}:{first}={rest}"
            : NearestName.Find(first, KindWords) is { } near ? $"{near}:{rest}"
            : null;
    }

    private static bool TryReadKind(string word, out TargetKind kind)
    {
        var singular = word.EndsWith('s') ? word[..^1] : word;
        var place = Array.IndexOf(KindWords, singular);
        kind = place < 0 ? default : (TargetKind)place;
        return place >= 0;
    }

    private static SelectorProblem? ParseMatches(
        string text, TargetKind kind, string list, out Selector? selector)
    {
        selector = null;
        var names = ImmutableArray.CreateBuilder<Glob>();
        var fields = new List<(TargetField Field, string? Key, Glob Glob)>();
        foreach (var (name, value) in Split(list))
        {
            if (value.Length == 0)
            {
                return new($"\"{text}\" has an empty match or an open quote; {Form}");
            }

            if (name is null)
            {
                names.Add(new(value));
                continue;
            }

            if (ReadField(kind, name, out var field, out var key) is { } unknown)
            {
                return unknown;
            }

            if (field == TargetField.State && TargetStates.Check(kind, value) is { } noState)
            {
                return noState;
            }

            fields.Add((field, key, new(value)));
        }

        selector = new(kind, names.ToImmutable(), Group(fields));
        return null;
    }

    private static ImmutableArray<FieldCondition> Group(
        List<(TargetField Field, string? Key, Glob Glob)> fields) =>
        [
            .. fields.GroupBy(one => (one.Field, one.Key)).Select(group => new FieldCondition(
                group.Key.Field, group.Key.Key, [.. group.Select(one => one.Glob)])),
        ];

    private static SelectorProblem? ReadField(
        TargetKind kind, string name, out TargetField field, out string? key)
    {
        if (TargetFields.TryParse(name, out field, out key) && TargetFields.Has(kind, field))
        {
            return null;
        }

        var known = TargetFields.NamesOf(kind);
        return SelectorProblem.Unknown(
            name,
            $"not a field of {WordOf(kind)}(…)",
            $"allowed: {string.Join(", ", known)}",
            known);
    }

    /// <summary>
    /// Cuts the list at its commas and each match at its equals sign; quotes protect both, and two
    /// quotes in quotes are one. A quote that stays open leaves an empty match.
    /// </summary>
    private static List<(string? Name, string Value)> Split(string list)
    {
        var matches = new List<(string? Name, string Value)>();
        var part = new StringBuilder();
        string? name = null;
        var isQuoted = false;
        for (var i = 0; i < list.Length; i++)
        {
            var letter = list[i];
            if (letter == '"' && isQuoted && i + 1 < list.Length && list[i + 1] == '"')
            {
                part.Append(list[i++]);
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                matches.Add((name, part.ToString().Trim()));
                name = null;
                part.Clear();
            }
            else if (letter == '=' && !isQuoted && name is null)
            {
                name = part.ToString().Trim();
                part.Clear();
            }
            else
            {
                part.Append(letter);
            }
        }

        matches.Add((name, isQuoted ? "" : part.ToString().Trim()));
        return matches;
    }
}
