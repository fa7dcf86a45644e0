using System.Buffers;
using System.Text.Json;
using MesosMock.Protocol;
using MesosMock.Server.Loop;
using MesosMock.Simulation;
using MesosMock.Simulation.Time;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Recording;

/// <summary>
/// Writes every command to a file: a header line with what the run was made of, then one JSON
/// object per line with the moment (<c>at</c>, ticks of <see cref="Instant"/>), the command's
/// name and parts, and what the machine did until then (<c>effects</c>, <c>digest</c>). The last
/// line (<c>end</c>) says the same of the whole run. Calls stand there in a master's JSON,
/// whatever they were on the wire.
/// </summary>
internal sealed class CommandLog : ICommandLog, IDisposable
{
    private const int FileBufferSize = 64 * 1024;

    private static readonly JsonWriterOptions LineOptions = new() { SkipValidation = true };

    // A turn that outlives the server's patience may still write while the log is closed.
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _call = new();
    private readonly RunDigest _digest = new();
    private readonly Utf8JsonWriter _json;
    private readonly Stream _file;
    private readonly ILogger _logger;
    private Instant _now;
    private bool _isClosed;

    /// <summary>Opens a log over a stream, which it owns.</summary>
    public CommandLog(Stream file, ILogger logger)
    {
        _file = file;
        _logger = logger;
        _json = new Utf8JsonWriter(_line, LineOptions);
    }

    /// <summary>Begins a file if the options name one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static CommandLog? Create(MasterServerOptions options, Instant start, ILogger logger)
    {
        if (options.RecordFile is not { } path)
        {
            return null;
        }

        try
        {
            var file = new FileStream(
                path, FileMode.Create, FileAccess.Write, FileShare.Read, FileBufferSize);
            var log = new CommandLog(file, logger) { _now = start };
            log.WriteHeader(options, start);
            return log;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            // One kind of exception for the caller, which turns it into one line.
            throw new IOException($"--record {path}: {ReasonOf(path, error)}", error);
        }
    }

    /// <summary>Writes what the run was made of.</summary>
    public void WriteHeader(MasterServerOptions options, Instant start)
    {
        _json.WriteStartObject();
        _json.WriteNumber(RecordJson.Format, RecordJson.FormatVersion);
        _json.WriteNumber("seed"u8, options.Cluster.Seed);
        _json.WriteNumber(RecordJson.Start, start.Ticks);
        _json.WritePropertyName(RecordJson.Cluster);
        JsonSerializer.Serialize(_json, options.Cluster, RecordJson.Options);
        EndLine();
        _file.Flush();
    }

    /// <inheritdoc/>
    public void See(Effect effect)
    {
        lock (_gate)
        {
            _digest.Add(effect);
        }
    }

    /// <inheritdoc/>
    public void See(Command command, in CallReply reply)
    {
        lock (_gate)
        {
            if (IsKept(command))
            {
                _digest.Add(reply);
            }
        }
    }

    /// <inheritdoc/>
    public void Write(Instant now, Command command)
    {
        lock (_gate)
        {
            if (IsKept(command) && !_isClosed)
            {
                BeginLine(now);
                _json.WriteString(RecordJson.Command, command.GetType().Name);
                WriteParts(command);
                EndLine();
            }
        }
    }

    /// <inheritdoc/>
    public void EndTurn(Instant now)
    {
        lock (_gate)
        {
            _now = now;
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                TryWrite(static file => file.Flush());
            }
        }
    }

    /// <summary>Writes the last line and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                BeginLine(_now);
                _json.WriteBoolean(RecordJson.End, true);
                EndLine();
                TryWrite(static file => file.Flush());
                _isClosed = true;
            }

            _json.Dispose();
            _digest.Dispose();
            _file.Dispose();
        }
    }

    // Whoever only looks leaves no trace in a run.
    private static bool IsKept(Command command) =>
        command is not (Command.Read or Command.View or Command.Check);

    private static string ReasonOf(string path, Exception error) => error switch
    {
        DirectoryNotFoundException => "the folder does not exist",
        _ when Directory.Exists(path) => "this is a folder, not a file",
        UnauthorizedAccessException => "there is no right to write here",
        _ => $"the file cannot be written: {error.Message}",
    };

    private void BeginLine(Instant now)
    {
        _json.WriteStartObject();
        _json.WriteNumber(RecordJson.At, now.Ticks);
        _json.WriteNumber(RecordJson.Effects, _digest.Effects);
        _json.WriteString(RecordJson.Digest, _digest.Current);
    }

    private void WriteParts(Command command)
    {
        switch (command)
        {
            case Command.Subscribe subscribe:
                _json.WriteString(RecordJson.StreamId, subscribe.StreamId);
                WriteCall(subscribe.Call);
                break;
            case Command.Scheduler scheduler:
                _json.WriteString(RecordJson.StreamId, scheduler.StreamId);
                WriteCall(scheduler.Call);
                break;
            case Command.Knock { Call: var call }:
                WriteCall(call);
                break;
            case Command.Operator { Call: var call }:
                WriteCall(call);
                break;
            case Command.StreamClosed closed:
                _json.WriteString(RecordJson.StreamId, closed.StreamId);
                break;
            default:
                // The commands of operators hold nothing but ids, numbers and words.
                _json.WritePropertyName(RecordJson.Parts);
                JsonSerializer.Serialize(_json, command, command.GetType(), RecordJson.Options);
                break;
        }
    }

    private void WriteCall<T>(T call)
        where T : IWireMessage<T>
    {
        _call.ResetWrittenCount();
        WireCodec.WriteAsGiven(call, _call);
        _json.WritePropertyName(RecordJson.Call);
        _json.WriteRawValue(_call.WrittenSpan, skipInputValidation: true);
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        TryWrite(file =>
        {
            file.Write(_line.WrittenSpan);
            file.WriteByte((byte)'\n');
        });
        _line.ResetWrittenCount();
        _json.Reset(_line);
    }

    private void TryWrite(Action<Stream> write)
    {
        try
        {
            write(_file);
        }
        catch (IOException error)
        {
            // A full disk ends the record and not the run; what stands in the file is good.
            _isClosed = true;
            _logger.RecordEnded(error.Message);
        }
    }
}
