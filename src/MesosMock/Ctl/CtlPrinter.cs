using System.Text.Json;
using MesosMock.CommandLine;

namespace MesosMock.Ctl;

/// <summary>Prints answers: as they came, or for people.</summary>
internal sealed class CtlPrinter(CommandContext context, bool isJson)
{
    /// <summary>Longest line of an answer that is no answer of ours to be shown.</summary>
    private const int SaidMax = 200;

    /// <summary>What an action did.</summary>
    public int PrintAction(CtlAnswer answer) => Print(answer, root =>
    {
        context.Output.WriteLine($"{root.GetProperty("seq")}: {root.GetProperty("effect")}");
        if (root.GetProperty("undo_action").GetString() is { } undo)
        {
            context.Output.WriteLine($"undo ({root.GetProperty("undo")}): {undo}");
        }
    });

    /// <summary>When a wait was over.</summary>
    public int PrintWait(CtlAnswer answer) =>
        Print(answer, root => context.Output.WriteLine($"holds at {root.GetProperty("seq")}"));

    /// <summary>Tables of whatever lists there are; lines of the journal.</summary>
    public int PrintAnswer(CtlAnswer answer)
    {
        if (answer.IsGood && !isJson && IsLines(answer.Text))
        {
            foreach (var line in answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                using var entry = JsonDocument.Parse(line);
                PrintEntry(entry.RootElement);
            }

            return ExitCodes.Good;
        }

        return Print(answer, PrintParts);
    }

    // An empty journal is an empty text; entries begin with their numbers.
    private static bool IsLines(string text) =>
        text.Length == 0 || text.StartsWith("{\"seq\"", StringComparison.Ordinal);

    private int Print(CtlAnswer answer, Action<JsonElement> print)
    {
        if (isJson)
        {
            context.Output.WriteLine(answer.Text.TrimEnd('\n'));
            return CodeOf(answer);
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Text);
            if (answer.IsGood)
            {
                print(document.RootElement);
                return ExitCodes.Good;
            }

            PrintRefusal(document.RootElement);
            return CodeOf(answer);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException)
        {
            // Something else than a mock master, or one without a control API, listens there.
            var said = answer.Text.Split('\n', 2)[0].Trim();
            context.Error.WriteLine(
                $"{CommandLineProgram.Name}: no control API answers there ({answer.Status})"
                    + (said.Length is > 0 and <= SaidMax ? $": {said}" : ""));
        }

        return ExitCodes.Refused;
    }

    // What cannot be understood is a matter of the line, not of the cluster.
    private static int CodeOf(CtlAnswer answer) => answer.Status switch
    {
        200 => ExitCodes.Good,
        400 => ExitCodes.Usage,
        >= 500 => ExitCodes.Internal,
        _ => ExitCodes.Refused,
    };

    private void PrintRefusal(JsonElement root)
    {
        context.Error.WriteLine($"{CommandLineProgram.Name}: {root.GetProperty("error")}");
        foreach (var near in root.GetProperty("nearest").EnumerateArray())
        {
            context.Error.WriteLine($"  {near}");
        }
    }

    private void PrintEntry(JsonElement entry)
    {
        var cause = entry.GetProperty("cause").GetInt64();
        context.Output.WriteLine(
            $"{entry.GetProperty("seq"),7}  {entry.GetProperty("time")}  "
            + $"{entry.GetProperty("kind"),-8}  {entry.GetProperty("text")}"
            + (cause > 0 ? $"  <- {cause}" : ""));
    }

    private void PrintParts(JsonElement root)
    {
        foreach (var part in root.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.Array)
            {
                PrintTable(part.Name, [.. part.Value.EnumerateArray()]);
            }
            else if (part.Value.ValueKind == JsonValueKind.Object)
            {
                var pairs = part.Value.EnumerateObject().Select(one => $"{one.Name}={one.Value}");
                context.Output.WriteLine($"{part.Name}: {string.Join(' ', pairs)}");
            }
            else
            {
                context.Output.WriteLine($"{part.Name}: {part.Value}");
            }
        }
    }

    private void PrintTable(string name, JsonElement[] rows)
    {
        context.Output.WriteLine($"{name}: {rows.Length}");
        if (rows.Length == 0)
        {
            return;
        }

        // Nested values stand in JSON alone.
        var columns = rows[0].EnumerateObject()
            .Where(column => column.Value.ValueKind != JsonValueKind.Array
                && column.Value.ValueKind != JsonValueKind.Object)
            .Select(column => column.Name)
            .ToArray();
        var cells = rows.Select(row => columns.Select(column => Cell(row, column)).ToArray())
            .Prepend([.. columns.Select(column => column.ToUpperInvariant())])
            .ToArray();
        var widths = columns.Select((_, i) => cells.Max(row => row[i].Length)).ToArray();
        foreach (var row in cells)
        {
            context.Output.WriteLine(("  " + string.Join(
                "  ", row.Select((cell, i) => cell.PadRight(widths[i])))).TrimEnd());
        }
    }

    private static string Cell(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : "-";
}
