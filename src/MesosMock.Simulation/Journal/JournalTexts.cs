using System.Globalization;

namespace MesosMock.Simulation.Journal;

/// <summary>Puts entries of the journal into words, when somebody reads them.</summary>
internal static class JournalTexts
{
    public static string Of(in JournalEntry entry)
    {
        var parts = new List<string>();
        switch (entry.Kind)
        {
            case JournalKind.Action:
                return entry.Detail ?? "";
            case JournalKind.Note:
                return entry.Detail ?? "";
            case JournalKind.Draw:
                parts.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{entry.Type} drew {entry.Value:0.######}"));
                break;
            case JournalKind.Timer or JournalKind.Fault:
                parts.Add($"{Name(entry.Kind)} {entry.Type}");
                break;
            default:
                parts.Add(entry.Type);
                break;
        }

        AddSubjects(entry, parts);
        return string.Join(' ', parts);
    }

    /// <summary>The kind as answers and queries spell it.</summary>
    public static string Name(JournalKind kind) => kind switch
    {
        JournalKind.Call => "call",
        JournalKind.Stream => "stream",
        JournalKind.Operator => "operator",
        JournalKind.Action => "action",
        JournalKind.Timer => "timer",
        JournalKind.Draw => "draw",
        JournalKind.Fault => "fault",
        JournalKind.Event => "event",
        JournalKind.Publish => "publish",
        JournalKind.End => "end",
        _ => "note",
    };

    private static void AddSubjects(in JournalEntry entry, List<string> parts)
    {
        if (entry.Count > 0)
        {
            parts.Add($"({entry.Count})");
        }

        foreach (var part in (string?[])[entry.Task, entry.State, entry.Reason, entry.Detail])
        {
            if (part is { Length: > 0 })
            {
                parts.Add(part);
            }
        }

        if (entry.Agent is { } agent)
        {
            parts.Add($"on {agent}");
        }

        if (entry.Framework is { } framework)
        {
            parts.Add(entry.Kind == JournalKind.Call ? $"by {framework}" : $"of {framework}");
        }
    }
}
