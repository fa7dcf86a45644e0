using MesosMock.Simulation.Words;

namespace MesosMock.Ctl;

/// <summary>The options of a question: <c>--only agents --limit 10</c>.</summary>
internal sealed class CtlOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly string? _expression;

    public CtlOptions(IReadOnlyList<string> words)
    {
        string[] known = words[0] switch
        {
            "state" => ["only", "limit", "offset"],
            "journal" => ["after", "limit", "kind", "match"],
            "wait" => ["timeout", "after"],
            _ => [],
        };
        var rest = new List<string>();
        for (var i = 1; i < words.Count && Problem is null; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                rest.Add(words[i]);
                continue;
            }

            var pair = words[i][2..].Split('=', 2);
            if (!known.Contains(pair[0]))
            {
                Problem = $"--{pair[0]} is no option of {words[0]}; allowed: "
                    + string.Join(", ", known) + NearestName.Suggest(pair[0], known);
            }
            else if (pair.Length == 1 && i + 1 == words.Count)
            {
                Problem = $"--{pair[0]} needs a value";
            }
            else
            {
                _values[pair[0]] = pair.Length == 2 ? pair[1] : words[++i];
            }
        }

        _expression = rest.Count > 0 ? string.Join(' ', rest) : null;
        Problem ??= (words[0] == "wait") == (_expression is not null) ? null
            : words[0] == "wait" ? "wait needs an expression"
            : $"\"{rest[0]}\" is not expected after {words[0]}";
    }

    /// <summary>What is wrong; null if nothing is.</summary>
    public string? Problem { get; }

    /// <summary>The options as the query of an address.</summary>
    public string Query() => _values.Count == 0
        ? ""
        : "?" + string.Join('&', _values.Select(
            pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>The body of a wait.</summary>
    public Dictionary<string, object> WaitBody()
    {
        var body = new Dictionary<string, object> { ["expr"] = _expression ?? "" };
        if (_values.TryGetValue("timeout", out var timeout))
        {
            body["timeout"] = timeout;
        }

        if (_values.TryGetValue("after", out var after) && long.TryParse(after, out var number))
        {
            body["after"] = number;
        }

        return body;
    }
}
