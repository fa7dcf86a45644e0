using MesosMock.Server.Control;
using MesosMock.Server.Journal;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Waiting;

namespace MesosMock.Tests.Server;

/// <summary>What those who wait get to know of the journal.</summary>
public sealed class WaitBookTests
{
    [Fact]
    public void Entry_that_comes_again_counts_once_and_older_ones_count_from_the_given_one_on()
    {
        using var journal = new JournalStore(10, null, TimeProvider.System);
        var book = new WaitBook(journal);
        Kill(journal, 1);
        Kill(journal, 2);

        var now = Wait(book, null);
        var since = Wait(book, 1);
        var all = Wait(book, 0);
        journal.Watcher!(new JournalEntry { Sequence = 2, Kind = JournalKind.Call, Type = "KILL" });
        book.AfterTurn(_ => 0);

        Assert.False(now.Met.IsCompleted);
        Assert.False(since.Met.IsCompleted);
        Assert.True(all.Met.IsCompleted);
        Kill(journal, 3);
        book.AfterTurn(_ => 0);
        Assert.False(now.Met.IsCompleted);
        Assert.True(since.Met.IsCompleted);
    }

    private static PendingWait Wait(WaitBook book, long? after)
    {
        Assert.True(WaitExpression.TryParse("call(KILL) >= 2", out var expression, out _));
        return book.Add(expression!, after)!;
    }

    private static void Kill(JournalStore journal, long sequence) => journal.Add(
        new JournalEntry { Sequence = sequence, Kind = JournalKind.Call, Type = "KILL" });
}
