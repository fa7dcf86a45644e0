using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Journal;

/// <summary>Writes entries of the journal as JSON.</summary>
internal static class JournalJson
{
    /// <summary>One line each; letters of all scripts as they are.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The kind as answers and queries spell it.</summary>
    public static string NameOf(JournalKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A moment as answers spell it.</summary>
    public static string TimeOf(Instant moment) =>
        DateTime.UnixEpoch.AddTicks(Math.Min(moment.Ticks, DateTime.MaxValue.Ticks / 2))
            .ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    public static void Write(in JournalEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, entry.Sequence);
        json.WriteString("time"u8, TimeOf(entry.Time));
        json.WriteString("kind"u8, NameOf(entry.Kind));
        json.WriteString("subject"u8, entry.Subject);
        json.WriteNumber("cause"u8, entry.Cause);
        json.WriteString("text"u8, entry.Text);
        json.WriteString("type"u8, entry.Type);
        WriteIfThere("framework"u8, entry.Framework, json);
        WriteIfThere("agent"u8, entry.Agent, json);
        WriteIfThere("task"u8, entry.Task, json);
        WriteIfThere("state"u8, entry.State, json);
        WriteIfThere("reason"u8, entry.Reason, json);
        WriteIfThere("detail"u8, entry.Detail, json);
        if (entry.Count > 0)
        {
            json.WriteNumber("count"u8, entry.Count);
        }

        if (entry.Kind == JournalKind.Draw)
        {
            json.WriteNumber("draw"u8, entry.Value);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an entry and the end of its line.</summary>
    public static void WriteLine(in JournalEntry entry, Utf8JsonWriter json, Stream output)
    {
        Write(entry, json);
        json.Flush();
        json.Reset(output);
        output.WriteByte((byte)'\n');
    }

    private static void WriteIfThere(ReadOnlySpan<byte> name, string? value, Utf8JsonWriter json)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
