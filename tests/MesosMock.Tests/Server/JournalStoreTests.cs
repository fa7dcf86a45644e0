using MesosMock.Server.Journal;
using MesosMock.Simulation.Journal;

namespace MesosMock.Tests.Server;

/// <summary>The journal's memory and file.</summary>
public sealed class JournalStoreTests
{
    [Theory]
    [InlineData(0, 10, "3 4 5 6 7")]
    [InlineData(4, 10, "5 6 7")]
    [InlineData(4, 2, "5 6")]
    [InlineData(7, 10, "")]
    [InlineData(99, 10, "")]
    public void Only_the_last_entries_are_kept_and_read_in_order(
        long after, int limit, string expected)
    {
        using var journal = new JournalStore(5, null, TimeProvider.System);
        Fill(journal, 7);

        var read = journal.Read(after, limit, JournalQuery.All);

        Assert.Equal(expected, string.Join(' ', read.Select(entry => entry.Sequence)));
        Assert.Equal(7, journal.Last);
    }

    [Theory]
    [InlineData("note", null, "2 4")]
    [InlineData("note,call", "number 4", "4")]
    [InlineData(null, "*3*", "3")]
    [InlineData(null, "NUMBER 1", "1")]
    public void Entries_are_found_by_kind_and_text(string? kinds, string? match, string expected)
    {
        using var journal = new JournalStore(5, null, TimeProvider.System);
        Fill(journal, 4);
        var wanted = kinds?.Split(',')
            .Select(name => Enum.Parse<JournalKind>(name, ignoreCase: true)).ToHashSet();

        var read = journal.Read(0, 10, new JournalQuery(wanted ?? [], match));

        Assert.Equal(expected, string.Join(' ', read.Select(entry => entry.Sequence)));
    }

    [Fact]
    public void An_entry_that_comes_after_the_end_is_kept_and_not_written()
    {
        var path = Path.GetTempFileName();
        var journal = new JournalStore(5, path, TimeProvider.System);
        Fill(journal, 2);
        journal.Dispose();

        Fill(journal, 1);

        Assert.Equal(2, File.ReadAllLines(path).Length);
        File.Delete(path);
    }

    [Fact]
    public void Every_entry_is_a_line_of_the_file()
    {
        var path = Path.GetTempFileName();
        using (var journal = new JournalStore(1, path, TimeProvider.System))
        {
            Fill(journal, 3);
        }

        var lines = File.ReadAllLines(path);
        File.Delete(path);

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("{\"seq\":1,\"time\":\"1970-01-01T00:00:00.000000Z\"", lines[0]);
        Assert.Contains("\"text\":\"number 2\"", lines[1]);
    }

    [Fact]
    public void A_full_disk_is_told_of_once_and_the_journal_goes_on_in_memory()
    {
        var warnings = new List<string>();
        using (var journal = new JournalStore(
            5_000, "/dev/full", TimeProvider.System, warnings.Add))
        {
            Fill(journal, 4_000);

            Assert.Equal(4_000, journal.Read(0, 5_000, JournalQuery.All).Count);
        }

        var warning = Assert.Single(warnings);
        Assert.StartsWith("/dev/full: No space left on device", warning);
    }

    [Fact]
    public void A_short_journal_meets_the_full_disk_at_its_end()
    {
        var warnings = new List<string>();
        using (var journal = new JournalStore(10, "/dev/full", TimeProvider.System, warnings.Add))
        {
            Fill(journal, 3);
        }

        Assert.Single(warnings);
    }

    private static void Fill(JournalStore journal, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            journal.Add(new()
            {
                Sequence = number,
                Kind = number % 2 == 0 ? JournalKind.Note : JournalKind.Action,
                Type = "test",
                Detail = $"number {number}",
            });
        }
    }
}
