using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>Follows the journal from what is to what led to it.</summary>
internal static class JournalTrail
{
    private const int WindowSize = 2_000;
    private const int WindowsMax = 50;
    private const int FoundMax = 12;
    private const int DepthMax = 16;

    private static readonly string[] Words =
        [.. Enum.GetValues<JournalKind>().Select(kind => kind.ToString().ToLowerInvariant())];

    /// <summary>
    /// The entry, what led to it, what led to that, and so on, as far as it is kept.
    /// </summary>
    public static IReadOnlyList<JournalEntry> CausesOf(JournalEntry entry, IClusterJournal journal)
    {
        List<JournalEntry> chain = [entry];
        while (chain.Count < DepthMax && chain[^1].Cause is > 0 and var cause
            && journal.Read(cause - 1, 1) is [var found] && found.Sequence == cause)
        {
            chain.Add(found);
        }

        return chain;
    }

    /// <summary>The newest entries about something, the newest first.</summary>
    /// <param name="name">The id of a task or agent, or the name of a framework.</param>
    /// <param name="journal">Where they are looked for.</param>
    public static IReadOnlyList<JournalEntry> About(string name, IClusterJournal journal)
    {
        List<JournalEntry> found = [];
        var end = journal.Last;
        for (var i = 0; i < WindowsMax && end > 0 && found.Count < FoundMax; i++)
        {
            var start = Math.Max(0, end - WindowSize);
            foreach (var entry in journal.Read(start, (int)(end - start)).Reverse())
            {
                if (entry.Sequence <= end && IsAbout(entry, name) && found.Count < FoundMax)
                {
                    found.Add(entry);
                }
            }

            end = start;
        }

        return found;
    }

    /// <summary>Why something is as it is, in lines.</summary>
    public static string Explain(string name, IClusterJournal journal)
    {
        var found = About(name, journal);
        if (found.Count == 0)
        {
            return $"the journal does not know {name} any more";
        }

        var decisive = found.FirstOrDefault(entry => entry.State is not null, found[0]);
        var chain = CausesOf(decisive, journal);
        List<string> lines = [];
        for (var i = 0; i < chain.Count; i++)
        {
            lines.Add((i == 0 ? "" : "because ".PadLeft(6 + (2 * i))) + LineOf(chain[i]));
        }

        lines.Add("");
        lines.Add("the last about it, the newest first:");
        lines.AddRange(found.Select(LineOf));
        return string.Join('\n', lines);
    }

    /// <summary>Writes an entry in one line.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="text">Its words.</param>
    /// <param name="line">Takes the line.</param>
    public static void WriteLine(in JournalEntry entry, string text, TextLine line)
    {
        _ = line.In(Tone.Dim).Add(TimeOf(entry), "HH:mm:ss.fff").Add(' ');
        var word = WordOf(entry.Kind);
        _ = text.StartsWith(word, StringComparison.Ordinal)
            ? line
            : line.Add(word).Add(' ');
        _ = line.Add(ToneOf(entry), text);
    }

    /// <summary>The simulated time.</summary>
    public static DateTime TimeOf(in JournalEntry entry) =>
        DateTime.UnixEpoch.AddTicks(entry.Time.Ticks);

    /// <summary>The kind as queries spell it.</summary>
    public static string WordOf(JournalKind kind) => Words[(int)kind];

    /// <summary>What was done on purpose stands out.</summary>
    public static Tone ToneOf(in JournalEntry entry) => entry.Kind switch
    {
        JournalKind.Fault => Tone.Failed,
        JournalKind.Action => Tone.Accent,
        JournalKind.Operator => Tone.Key,
        JournalKind.Draw => Tone.Changing,
        JournalKind.End or JournalKind.Stream => Tone.Lost,
        _ => Tone.Text,
    };

    private static bool IsAbout(in JournalEntry entry, string name) =>
        entry.Task == name || entry.Agent == name || entry.Framework == name
        || entry.Detail == name
        || (entry.Kind == JournalKind.Action
            && entry.Detail?.Contains(name, StringComparison.Ordinal) == true);

    private static string LineOf(JournalEntry entry)
    {
        var line = new TextLine();
        WriteLine(entry, entry.Text, line);
        return line.ToString();
    }
}
