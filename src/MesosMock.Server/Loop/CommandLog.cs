using System.Buffers;
using System.Text.Json;
using MesosMock.Protocol;
using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>
/// Writes every command to a file: a header line with what the run was made of, then one JSON
/// object per line with the moment (<c>at</c>, ticks of <see cref="Instant"/>), the command's
/// name and its parts. Calls stand there in a master's JSON, whatever they were on the wire.
/// </summary>
internal sealed class CommandLog : ICommandLog, IDisposable
{
    /// <summary>The version of the lines; it changes when their meaning does.</summary>
    public const int FormatVersion = 1;

    private const int FileBufferSize = 64 * 1024;

    private static readonly JsonWriterOptions LineOptions = new() { SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _call = new();
    private readonly Utf8JsonWriter _json;
    private readonly Stream _file;

    /// <summary>Opens a log over a stream, which it owns.</summary>
    public CommandLog(Stream file)
    {
        _file = file;
        _json = new Utf8JsonWriter(_line, LineOptions);
    }

    /// <summary>Begins a file if the options name one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static CommandLog? Create(MasterServerOptions options, Instant start)
    {
        if (options.RecordFile is not { } path)
        {
            return null;
        }

        try
        {
            var log = new CommandLog(new FileStream(
                path, FileMode.Create, FileAccess.Write, FileShare.Read, FileBufferSize));
            log.WriteHeader(options, start);
            log.Flush();
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
        _json.WriteNumber("format"u8, FormatVersion);
        _json.WriteNumber("seed"u8, options.Cluster.Seed);
        _json.WriteNumber("start"u8, start.Ticks);
        _json.WritePropertyName("cluster"u8);
        JsonSerializer.Serialize(_json, options.Cluster, RecordJson.Options);
        EndLine();
    }

    /// <inheritdoc/>
    public void Write(Instant now, Command command)
    {
        if (command is Command.Read or Command.View)
        {
            // Whoever only looks leaves no trace in a run.
            return;
        }

        _json.WriteStartObject();
        _json.WriteNumber("at"u8, now.Ticks);
        _json.WriteString("command"u8, command.GetType().Name);
        WriteParts(command);
        EndLine();
    }

    /// <summary>
    /// Hands what is written to the operating system, so that it outlives this process.
    /// </summary>
    /// <inheritdoc/>
    public void Flush() => _file.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }

    private static string ReasonOf(string path, Exception error) => error switch
    {
        DirectoryNotFoundException => "the folder does not exist",
        _ when Directory.Exists(path) => "this is a folder, not a file",
        UnauthorizedAccessException => "there is no right to write here",
        _ => $"the file cannot be written: {error.Message}",
    };

    private void WriteParts(Command command)
    {
        switch (command)
        {
            case Command.Subscribe subscribe:
                _json.WriteString("stream_id"u8, subscribe.StreamId);
                WriteCall(subscribe.Call);
                break;
            case Command.Scheduler scheduler:
                _json.WriteString("stream_id"u8, scheduler.StreamId);
                WriteCall(scheduler.Call);
                break;
            case Command.Operator { Call: var call }:
                WriteCall(call);
                break;
            case Command.Knock knock:
                WriteCall(knock.Call);
                break;
            case Command.StreamClosed closed:
                _json.WriteString("stream_id"u8, closed.StreamId);
                break;
            default:
                // The commands of operators hold nothing but ids, numbers and words.
                _json.WritePropertyName("parts"u8);
                JsonSerializer.Serialize(_json, command, command.GetType(), RecordJson.Options);
                break;
        }
    }

    private void WriteCall<T>(T call)
        where T : IWireMessage<T>
    {
        _call.ResetWrittenCount();
        WireCodec.WriteAsGiven(call, _call);
        _json.WritePropertyName("call"u8);
        _json.WriteRawValue(_call.WrittenSpan, skipInputValidation: true);
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _file.Write(_line.WrittenSpan);
        _file.WriteByte((byte)'\n');
        _line.ResetWrittenCount();
        _json.Reset(_line);
    }
}
