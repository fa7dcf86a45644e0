using System.Globalization;
using System.Text;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>Messages as texts: a line, JSON, bytes, and the command that sends them again.
/// </summary>
internal static class TrafficTexts
{
    // Hop by hop, or told by curl itself.
    private static readonly string[] OwnHeaders =
        ["Host", "Content-Length", "Expect", "Connection", "Transfer-Encoding", "User-Agent",
         "Content-Encoding", "Accept-Encoding", "Content-Type"];

    /// <summary>One line: time, direction, type and what it is about.</summary>
    public static void WriteLine(TrafficRow row, TextLine line)
    {
        var record = row.Record;
        _ = line.In(Tone.Dim).Add(record.Time, "HH:mm:ss.fff")
            .Add(record.IsCall ? " → " : " ← ").Add(Tone.Text, row.Type);
        _ = row.State.Length > 0 ? line.Add(' ').Add(row.State) : line;
        for (var i = 0; i < row.TaskIds.Count; i++)
        {
            _ = line.Add(' ').Add(row.TaskIds[i]);
        }

        _ = row.Framework.Length > 0 ? line.Add(' ').Add(row.Framework) : line;

        if (record.Status > 0)
        {
            _ = line.Add(' ').Add(record.Status >= 400 ? Tone.Failed : Tone.Dim, "")
                .Add(record.Status).Add(' ').Add(record.Answer);
        }
    }

    /// <summary>The message in a master's JSON; the bytes as text if it could not be read.
    /// </summary>
    public static string Json(TrafficRecord record) => Encoding.UTF8.GetString(
        record.Message is { } message
            ? message.Encode(WireFormat.Json)
            : record.Body.Span.ToArray());

    /// <summary>The bytes of the wire, as far as they are kept or can be made again.</summary>
    public static byte[] Raw(TrafficRecord record) =>
        record.Message is { } message && record.Body.Length < record.Size
            ? message.Encode(record.Format)
            : record.Body.ToArray();

    /// <summary>
    /// The command that makes the call again; for an event the one that subscribes to its
    /// stream's kind.
    /// </summary>
    public static string Curl(TrafficRecord record, string url)
    {
        var text = new StringBuilder("curl -sS -N ").Append(url).Append(record.Path);
        _ = text.Append(" \\\n  -H 'Content-Type: application/json'");
        if (!record.IsCall)
        {
            return text.Append(" \\\n  -d '{\"type\": \"SUBSCRIBE\", …}'\n")
                .Append("# then this event came:\n").Append(Json(record)).ToString();
        }

        foreach (var (name, value) in record.Headers)
        {
            if (!OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                _ = text.Append(" \\\n  -H ").Append(Quote($"{name}: {value}"));
            }
        }

        return text.Append(" \\\n  --data-raw ").Append(Quote(Json(record))).ToString();
    }

    /// <summary>Sixteen bytes as a line of numbers and letters.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes, int offset)
    {
        var piece = bytes.Slice(offset, Math.Min(16, bytes.Length - offset));
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"{offset:x6}  ");
        foreach (var one in piece)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{one:x2} ");
        }

        _ = text.Append(' ', ((16 - piece.Length) * 3) + 1);
        foreach (var one in piece)
        {
            _ = text.Append(one is >= 32 and < 127 ? (char)one : '.');
        }

        return text.ToString();
    }

    /// <summary>The menu of what can be copied.</summary>
    public static MenuOverlay CopyMenu(TrafficRow row, ConsoleContext context) => new(
        $"copy {row.Type}", "the text is shown, too",
        [
            new('c', "curl", () => Copy(Curl(row.Record, context.Facts.Url), context)),
            new('j', "JSON", () => Copy(Json(row.Record), context)),
            new('l', "line", () =>
            {
                var line = new TextLine();
                WriteLine(row, line);
                Copy(line.ToString(), context);
            }),
            new('i', "number", () => Copy(row.Id, context)),
        ]);

    private static void Copy(string text, ConsoleContext context)
    {
        context.Send(new Intent.Copy(text));
        context.Open(new TextOverlay("copied", text));
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''")}'";
}
