using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Journal;

/// <summary>
/// Keeps the last entries of the journal for any reader, and writes all of them to a file if one
/// is wanted.
/// </summary>
internal sealed class JournalStore : IJournal, IClusterJournal, IDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly int _entriesMax;
    private readonly Action<string> _warn;
    private readonly JournalFile? _file;
    private readonly ITimer? _flushes;
    private readonly List<JournalEntry> _entries = [];

    private JournalFile? _record;
    private TaskCompletionSource? _next;
    private int _first;

    /// <summary>Makes a store.</summary>
    /// <param name="entriesMax">Entries that are kept; older ones are forgotten.</param>
    /// <param name="path">File that entries are appended to; null for none.</param>
    /// <param name="time">Real time.</param>
    /// <param name="warn">
    /// Hears once, in one line, which file cannot be written any more; null for nobody.
    /// </param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public JournalStore(
        int entriesMax, string? path, TimeProvider time, Action<string>? warn = null)
    {
        _entriesMax = entriesMax;
        _warn = warn ?? (_ => { });
        if (path is null)
        {
            return;
        }

        try
        {
            _file = new(path, FileMode.Append, _warn);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            // One kind of exception for the caller, which turns it into one line.
            throw new IOException($"[journal] file {path}: {error.Message}", error);
        }

        _flushes = time.CreateTimer(_ => Flush(), null, FlushInterval, FlushInterval);
    }

    /// <summary>Sees entries as they come, in the machine's turn; null for nobody.</summary>
    public Action<JournalEntry>? Watcher { get; set; }

    /// <summary>The number of the newest entry; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <inheritdoc/>
    public void Add(in JournalEntry entry)
    {
        lock (_lock)
        {
            Last = entry.Sequence;
            Keep(entry);
            _file?.Write(entry);
            _record?.Write(entry);
            if (_next is { } next)
            {
                _next = null;
                next.SetResult();
            }
        }

        // Kept first: who begins to watch now finds it there.
        Watcher?.Invoke(entry);
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Read(long after, int limit) =>
        Read(after, limit, JournalQuery.All);

    /// <summary>Reads entries, oldest first.</summary>
    /// <param name="after">Only entries with a higher number.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="query">Which of them.</param>
    public IReadOnlyList<JournalEntry> Read(long after, int limit, JournalQuery query)
    {
        var found = new List<JournalEntry>();
        lock (_lock)
        {
            for (var i = PlaceAfter(after); i < _entries.Count && found.Count < limit; i++)
            {
                var entry = _entries[(_first + i) % _entries.Count];
                if (query.Matches(entry))
                {
                    found.Add(entry);
                }
            }
        }

        return found;
    }

    /// <summary>Ends when there is an entry with a higher number.</summary>
    public Task WaitAsync(long after)
    {
        lock (_lock)
        {
            if (Last > after)
            {
                return Task.CompletedTask;
            }

            _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task;
        }
    }

    /// <summary>Writes entries to a new file from now on, until the end of the record.</summary>
    /// <param name="path">The file; it must not exist.</param>
    /// <returns>Whether there was no other record yet.</returns>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public bool TryBeginRecord(string path)
    {
        lock (_lock)
        {
            if (_record is not null)
            {
                return false;
            }

            // A name may come over the network: whatever exists is left alone.
            _record = new(path, FileMode.CreateNew, _warn);
            return true;
        }
    }

    /// <summary>Ends the record.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">It could not be written to its end.</exception>
    public bool TryEndRecord()
    {
        lock (_lock)
        {
            if (_record is not { } record)
            {
                return false;
            }

            _record = null;
            record.Dispose();
            return record.IsBroken
                ? throw new IOException("the record could not be written to its end")
                : true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _flushes?.Dispose();
        lock (_lock)
        {
            _record?.Dispose();
            _file?.Dispose();
        }
    }

    /// <summary>
    /// How many of the kept entries are not wanted: numbers have no gaps, so nobody searches.
    /// </summary>
    private int PlaceAfter(long after) => _entries.Count == 0
        ? 0
        : (int)Math.Clamp(after + 1 - _entries[_first].Sequence, 0, _entries.Count);

    private void Keep(in JournalEntry entry)
    {
        if (_entries.Count < _entriesMax)
        {
            _entries.Add(entry);
        }
        else
        {
            _entries[_first] = entry;
            _first = (_first + 1) % _entriesMax;
        }
    }

    private void Flush()
    {
        lock (_lock)
        {
            _file?.Flush();
        }
    }
}
