using System.Text;
using System.Text.Json;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Recording;

/// <summary>Reads what <see cref="CommandLog"/> wrote, line by line.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly StreamReader _file;
    private int _number;
    private Instant _last;

    public RecordReader(Stream file)
    {
        _file = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
    }

    /// <summary>What the run was made of.</summary>
    /// <exception cref="RecordException">This is no record.</exception>
    public (ClusterOptions Options, Instant Start) ReadHeader()
    {
        if (ReadText() is not { } text)
        {
            throw new RecordException(1, "the file is empty");
        }

        return Guarded<(ClusterOptions, Instant)>(() =>
        {
            using var document = JsonDocument.Parse(text);
            var header = document.RootElement;
            var version = header.GetProperty(RecordJson.Format).GetInt32();
            if (version != RecordJson.FormatVersion)
            {
                throw new FormatException(
                    $"format {version} is not known; this program reads format "
                    + $"{RecordJson.FormatVersion}");
            }

            _last = new Instant(header.GetProperty(RecordJson.Start).GetInt64());
            var options = header.GetProperty(RecordJson.Cluster)
                .Deserialize<ClusterOptions>(RecordJson.Options)
                ?? throw new FormatException("there is no cluster");
            return (options, _last);
        });
    }

    /// <summary>The next line; null at the end of the file.</summary>
    /// <exception cref="RecordException">It is not one that a log writes.</exception>
    public RecordedLine? ReadLine()
    {
        if (ReadText() is not { } text)
        {
            return null;
        }

        // Whoever writes is killed in the middle of the last line at worst.
        var isLast = _file.Peek() < 0;
        if (isLast && !IsWhole(text))
        {
            return null;
        }

        return Guarded(() => Read(text));
    }

    public void Dispose() => _file.Dispose();

    private static bool IsWhole(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            // The very question.
            return false;
        }
    }

    private string? ReadText()
    {
        _number++;
        try
        {
            return _file.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new RecordException(_number, "is not UTF-8");
        }
    }

    private RecordedLine Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var line = document.RootElement;
        var at = new Instant(line.GetProperty(RecordJson.At).GetInt64());
        if (at < _last)
        {
            throw new FormatException("the time goes back");
        }

        _last = at;
        return new(
            _number,
            at,
            line.GetProperty(RecordJson.Effects).GetInt64(),
            Text(line, RecordJson.Digest),
            line.TryGetProperty(RecordJson.End, out _) ? null : CommandOf(line));
    }

    private static Command CommandOf(JsonElement line)
    {
        var name = Text(line, RecordJson.Command);
        return name switch
        {
            nameof(Command.Subscribe) =>
                new Command.Subscribe(Text(line, RecordJson.StreamId), CallOf<Call>(line)),
            nameof(Command.Scheduler) => new Command.Scheduler(
                line.GetProperty(RecordJson.StreamId).GetString(), CallOf<Call>(line)),
            nameof(Command.Knock) => new Command.Knock(CallOf<Call>(line)),
            nameof(Command.Operator) =>
                new Command.Operator(CallOf<Protocol.V1.Master.Call>(line)),
            nameof(Command.StreamClosed) =>
                new Command.StreamClosed(Text(line, RecordJson.StreamId)),
            _ => Other(name, line),
        };
    }

    private static Command Other(string name, JsonElement line)
    {
        if (typeof(Command).GetNestedType(name) is not { } type)
        {
            throw new FormatException($"\"{name}\" is no command");
        }

        var parts = line.GetProperty(RecordJson.Parts);
        return parts.Deserialize(type, RecordJson.Options) as Command
            ?? throw new FormatException($"{name} has no parts");
    }

    private static T CallOf<T>(JsonElement line)
        where T : class, IWireMessage<T>
    {
        var json = Encoding.UTF8.GetBytes(line.GetProperty(RecordJson.Call).GetRawText());
        return WireCodec.TryRead<T>(json, WireFormat.Json, out var call, out var error)
            ? call
            : throw new FormatException($"the call cannot be read: {error.Detail}");
    }

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is JsonException or FormatException
            or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            // All that a JSON text can have wrong, told with its place.
            throw new RecordException(_number, error.Message.ReplaceLineEndings(" "));
        }
    }
}
