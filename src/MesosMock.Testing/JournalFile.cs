using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MesosMock.Testing;

/// <summary>Writes a journal to a file that outlives the test.</summary>
internal static class JournalFile
{
    /// <summary>Entries at most: as many as a mock keeps.</summary>
    public const int EntriesMax = 100_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes entries as JSON lines.</summary>
    /// <param name="folder">Where; null for the folder for temporary files.</param>
    /// <param name="port">Names the file, with the process and the newest entry.</param>
    /// <param name="entries">The entries.</param>
    /// <returns>The file's path, or why there is none.</returns>
    public static string Write(
        string? folder, int port, IReadOnlyList<MockJournalEntry> entries)
    {
        var last = entries.Count == 0 ? 0 : entries[^1].Sequence;
        var name = $"mesosmock-{Environment.ProcessId}-{port}-{last}.jsonl";
        var path = Path.Combine(folder ?? Path.GetTempPath(), name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllLines(
                path, entries.Select(entry => JsonSerializer.Serialize(entry, Json)));
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The failure that is being told is worth more than its attachment.
            return $"not written: {error.Message}";
        }
    }
}
