using System.Text.Json;
using MesosMock.Simulation.Journal;

namespace MesosMock.Server.Journal;

/// <summary>
/// A file of entries, one a line. What cannot be written any more, as on a full disk, is said once;
/// the run goes on without it.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Action<string> _warn;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly Utf8JsonWriter _json;
    private bool _isClosed;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="mode">Whether it may exist.</param>
    /// <param name="warn">Hears what became of it when it breaks.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public JournalFile(string path, FileMode mode, Action<string> warn)
    {
        _path = path;
        _warn = warn;
        _file = new(path, mode, FileAccess.Write, FileShare.Read, BufferSize);
        _json = new(_file, JournalJson.Options);
    }

    /// <summary>Whether something could not be written; nothing more will be.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Writes an entry, unless the file is broken or closed.</summary>
    public void Write(in JournalEntry entry)
    {
        if (IsBroken || _isClosed)
        {
            return;
        }

        try
        {
            JournalJson.WriteLine(entry, _json, _file);
        }
        catch (IOException error)
        {
            Break(error);
        }
    }

    /// <summary>
    /// Hands over what is buffered. A timer may still ask for it when the file is closed.
    /// </summary>
    public void Flush()
    {
        if (IsBroken || _isClosed)
        {
            return;
        }

        try
        {
            _file.Flush();
        }
        catch (IOException error)
        {
            Break(error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        _isClosed = true;
        try
        {
            _file.Dispose();
        }
        catch (IOException) when (IsBroken)
        {
            // The same buffer that could not be written before; that was said then.
        }
    }

    private void Break(IOException error)
    {
        IsBroken = true;
        var reason = error.Message.Replace($" : '{_path}'", "", StringComparison.Ordinal);
        _warn($"{_path}: {reason.TrimEnd('.')}");
    }
}
