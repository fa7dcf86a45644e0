using System.Globalization;
using System.Text;

namespace MesosMock.Testing;

/// <summary>Puts a failed expectation into words.</summary>
internal static class FailureText
{
    private const int MessagesMax = 20;
    private const int NamesMax = 8;
    private const string Nearest = "; nearest: ";

    // Timers, draws and what operators' streams are told of say little to whoever reads a test.
    private static readonly string[] Kinds =
        ["call", "stream", "operator", "action", "fault", "event", "end", "note"];

    /// <summary>The whole story.</summary>
    public static string Of(
        FailedExpectation failed,
        Uri url,
        MockState state,
        IReadOnlyList<MockJournalEntry> journal,
        string file)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The cluster at {url.Authority} (seed ");
        text.Append(CultureInfo.InvariantCulture, $"{state.Seed}) did not do what is expected ");
        text.AppendLine(failed.Time);
        Add(text, "expected", failed.After is > 0
            ? $"{failed.Expression} (calls and events after {failed.After})"
            : failed.Expression);
        foreach (var miss in failed.Misses)
        {
            var parts = miss.Split(Nearest, 2);
            Add(text, "seen", parts[0]);
            if (parts.Length == 2)
            {
                Add(text, "nearest", parts[1]);
            }
        }

        AddState(text, state);
        AddMessages(text, journal);
        Add(text, "journal", file);
        return text.ToString().TrimEnd();
    }

    private static void AddState(StringBuilder text, MockState state)
    {
        Add(text, "frameworks", List(state.Frameworks.Select(one => $"{one.Name} {one.State}")));
        Add(text, "agents", Counts(state.Agents.Select(
            one => one.Partitioned ? $"{one.State} (partitioned)" : one.State)));
        Add(text, "tasks", Counts(state.Tasks.Select(one => WireNames.Of(one.State))));
        if (state.Tasks.Count is > 0 and <= NamesMax)
        {
            Add(text, "", List(state.Tasks.Select(one => $"{one.Id} {WireNames.Of(one.State)}")));
        }

        if (state.Faults.Count > 0)
        {
            Add(text, "faults", List(state.Faults.Select(
                one => $"{one.Number} {one.Fault} {one.State}, fired {one.Fired}")));
        }

        Add(text, "clock", string.Create(
            CultureInfo.InvariantCulture,
            $"{state.Clock.Now:HH:mm:ss.fff}, {state.Clock.Speed}x")
            + (state.Clock.Paused ? ", paused" : ""));
    }

    private static void AddMessages(StringBuilder text, IReadOnlyList<MockJournalEntry> journal)
    {
        var told = journal.Where(entry => Kinds.Contains(entry.Kind)).ToArray();
        Add(text, "last messages", told.Length == 0
            ? "none"
            : $"{Math.Min(told.Length, MessagesMax)} of {told.Length}");
        foreach (var entry in told.TakeLast(MessagesMax))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {entry.Sequence,6}  ");
            text.Append(CultureInfo.InvariantCulture, $"{entry.Time:HH:mm:ss.fff}  ");
            text.Append(CultureInfo.InvariantCulture, $"{Arrow(entry.Kind)} {entry.Kind,-8} ");
            text.AppendLine(entry.Text);
        }
    }

    private static string Arrow(string kind) => kind switch
    {
        "call" => "->",
        "event" => "<-",
        _ => "  ",
    };

    private static void Add(StringBuilder text, string title, string content)
    {
        var label = title.Length > 0 ? title + ":" : "";
        text.Append(CultureInfo.InvariantCulture, $"  {label,-14} ");
        text.AppendLine(content);
    }

    private static string Counts(IEnumerable<string> words)
    {
        var counts = words.GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {group.Key}");
        return string.Join(", ", counts) is { Length: > 0 } text ? text : "none";
    }

    private static string List(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length == 0
            ? "none"
            : string.Join(", ", all.Take(NamesMax))
                + (all.Length > NamesMax ? $" and {all.Length - NamesMax} more" : "");
    }
}
