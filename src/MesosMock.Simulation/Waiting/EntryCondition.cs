using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Waiting;

/// <summary>
/// An event or a call, once or so many times: <c>event(UPDATE, task=web-*, state=FAILED)</c>.
/// </summary>
internal sealed class EntryCondition(
    bool isCall,
    string type,
    IReadOnlyList<(string Field, Glob Glob)> fields,
    Comparison comparison) : WaitNode
{
    /// <summary>What may be asked of an entry.</summary>
    public static readonly string[] Fields =
        ["framework", "agent", "task", "state", "reason", "subject", "detail"];

    private int _count;
    private string? _nearest;

    public override void Observe(in JournalEntry entry)
    {
        var isKind = isCall
            ? entry.Kind == JournalKind.Call
            : entry.Kind is JournalKind.Event or JournalKind.Publish;
        if (!isKind || entry.Type != type)
        {
            return;
        }

        foreach (var (field, glob) in fields)
        {
            if (!Matches(entry, field, glob))
            {
                _nearest = entry.Text;
                return;
            }
        }

        _count++;
    }

    public override bool IsMet(Func<Selector, int> count) => comparison.Holds(_count);

    public override IEnumerable<string> Misses() => comparison.Holds(_count)
        ? []
        :
        [
            $"{this} came {_count} times, not {comparison}"
                + (_nearest is null ? "" : $"; nearest: {_nearest}"),
        ];

    public override string ToString() =>
        $"{(isCall ? "call" : "event")}({type}"
        + string.Concat(fields.Select(one => $", {one.Field}={one.Glob}")) + ")";

    private static bool Matches(in JournalEntry entry, string field, Glob glob) => field switch
    {
        "framework" => glob.Matches(entry.Framework),
        "agent" => glob.Matches(entry.Agent) || glob.Matches(ShortId(entry.Agent)),
        "task" => glob.Matches(entry.Task),
        "state" =>
            glob.Matches(entry.State, true) || glob.Matches(Without("TASK_", entry.State), true),
        "reason" =>
            glob.Matches(entry.Reason, true)
            || glob.Matches(Without("REASON_", entry.Reason), true),
        "subject" => glob.Matches(entry.Subject),
        _ => glob.Matches(entry.Detail),
    };

    private static string? ShortId(string? id) => id?[(id.LastIndexOf('-') + 1)..];

    private static string? Without(string prefix, string? text) =>
        text is not null && text.StartsWith(prefix, StringComparison.Ordinal)
            ? text[prefix.Length..]
            : text;
}
