using System.Globalization;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;

namespace MesosMock.Simulation.Waiting;

/// <summary>Reads expressions; the first error ends it.</summary>
internal sealed class WaitParser(string text)
{
    private const string Form = "allowed: count(SELECTOR) OP N, event(TYPE, field=glob…), "
        + "call(TYPE, field=glob…), joined by and, or, not";

    private static readonly string[] Functions = ["count", "event", "call"];

    private int _at;

    public string Error { get; private set; } = "";

    public WaitNode? Parse()
    {
        var node = ParseOr();
        SkipSpace();
        return node is null || _at == text.Length
            ? node
            : Fail($"\"{text[_at..]}\" is not expected; {Form}");
    }

    private WaitNode? ParseOr() => ParseJoined("or", isAny: true, ParseAnd);

    private WaitNode? ParseAnd() => ParseJoined("and", isAny: false, ParseUnary);

    private WaitNode? ParseJoined(string word, bool isAny, Func<WaitNode?> parsePart)
    {
        var parts = new List<WaitNode>();
        do
        {
            if (parsePart() is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (TakeWord(word));

        return parts.Count == 1 ? parts[0] : new AllOf(parts, isAny);
    }

    private WaitNode? ParseUnary()
    {
        SkipSpace();
        var start = _at;
        if (TakeWord("not"))
        {
            return ParseUnary() is { } part ? new NotOf(part, text[start.._at].Trim()) : null;
        }

        if (_at < text.Length && text[_at] == '(')
        {
            _at++;
            var inner = ParseOr();
            SkipSpace();
            if (inner is null || _at == text.Length || text[_at] != ')')
            {
                return inner is null ? null : Fail("a parenthesis is not closed");
            }

            _at++;
            return inner;
        }

        return ParseFunction();
    }

    private WaitNode? ParseFunction()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }

        var name = text[start.._at];
        if (!Functions.Contains(name))
        {
            return Fail(name.Length == 0
                ? $"an expression is missing; {Form}"
                : $"\"{name}\" is unknown; {Form}" + NearestName.Suggest(name, Functions));
        }

        if (TakeArguments() is not { } arguments)
        {
            return Fail($"{name} needs its arguments in parentheses; {Form}");
        }

        if (!TryParseComparison(out var comparison))
        {
            return null;
        }

        return name == "count"
            ? CountOf(arguments, comparison)
            : EntryOf(name == "call", arguments, comparison ?? new(">=", 1));
    }

    private WaitNode? CountOf(string arguments, Comparison? comparison)
    {
        if (!Selector.TryParse(arguments, out var selector, out var error))
        {
            return Fail(error);
        }

        return selector!.Kind is null ? Fail("count(all) needs a kind, as in count(task(*))")
            : comparison is { } given ? new CountCondition(selector, given)
            : Fail("count(…) needs an operator and a number, such as == 6");
    }

    private WaitNode? EntryOf(bool isCall, string arguments, Comparison comparison)
    {
        var parts = arguments.Split(',', StringSplitOptions.TrimEntries);
        var types = isCall
            ? EnumWords<CallType>.All
            : [.. EnumWords<EventType>.All, .. EnumWords<MasterEventType>.All];
        var type = parts[0].ToUpperInvariant();
        if (!types.Contains(type))
        {
            return Fail($"\"{parts[0]}\" is no type of {(isCall ? "call" : "event")}"
                + NearestName.Suggest(type, types));
        }

        var fields = new List<(string Field, Glob Glob)>();
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length < 2 || !EntryCondition.Fields.Contains(pair[0]))
            {
                return Fail($"\"{part}\" is not FIELD=GLOB; allowed fields: "
                    + string.Join(", ", EntryCondition.Fields)
                    + NearestName.Suggest(pair[0], EntryCondition.Fields));
            }

            fields.Add((pair[0], new(pair[1].Trim('"'))));
        }

        return new EntryCondition(isCall, type, fields, comparison);
    }

    /// <summary>An operator and a number, or neither.</summary>
    private bool TryParseComparison(out Comparison? comparison)
    {
        comparison = null;
        SkipSpace();
        var sign = Array.Find(
            Comparison.Operators, one => string.CompareOrdinal(text, _at, one, 0, one.Length) == 0);
        if (sign is null)
        {
            return true;
        }

        _at += sign.Length;
        SkipSpace();
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        if (!int.TryParse(
            text.AsSpan(start, _at - start),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number))
        {
            Fail($"{sign} needs a whole number");
            return false;
        }

        comparison = new(sign, number);
        return true;
    }

    /// <summary>What stands in parentheses that may hold others, without them.</summary>
    private string? TakeArguments()
    {
        SkipSpace();
        if (_at == text.Length || text[_at] != '(')
        {
            return null;
        }

        var start = ++_at;
        var depth = 1;
        for (; _at < text.Length; _at++)
        {
            depth += text[_at] == '(' ? 1 : text[_at] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return text[start.._at++].Trim();
            }
        }

        return null;
    }

    private bool TakeWord(string word)
    {
        SkipSpace();
        var end = _at + word.Length;
        var isThere = text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)
            && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
        _at = isThere ? end : _at;
        return isThere;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private WaitNode? Fail(string error)
    {
        Error = error;
        return null;
    }
}
