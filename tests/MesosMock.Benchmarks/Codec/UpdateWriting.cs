using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Benchmarks.Codec;

/// <summary>
/// Writing one UPDATE. The yardstick is the framework's own writer, used again and again, with the
/// field names encoded beforehand: what a server would do that knows nothing but this message.
/// </summary>
[MemoryDiagnoser]
public class UpdateWriting : IDisposable
{
    private static readonly TaskStatusInfo Status = new()
    {
        TaskId = new("load-0123-0-1234567"),
        State = TaskState.Running,
        Source = TaskStatusSource.Executor,
        Reason = TaskStatusReason.TaskHealthCheckStatusUpdated,
        AgentId = new("5c6f0d8a-6f3b-4c3a-9a37-1d3a5a2f1b11-S1234"),
        Timestamp = 1763800000.123456,
        Uuid = new Bytes(new byte[16]),
        Healthy = true,
    };

    private static readonly Event Update =
        new() { Type = EventType.Update, Update = new() { Status = Status } };

    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private readonly PlainUpdate _plain = new(Status);
    private readonly Utf8JsonWriter _json;

    public UpdateWriting() =>
        _json = new(_output, new JsonWriterOptions { SkipValidation = true });

    [GlobalCleanup]
    public void Dispose()
    {
        _json.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int Framework_writer()
    {
        _output.ResetWrittenCount();
        _json.Reset(_output);
        _plain.Write(_json);
        _json.Flush();
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Json()
    {
        _output.ResetWrittenCount();
        WireCodec.Write(Update, WireFormat.Json, _output);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int Protobuf()
    {
        _output.ResetWrittenCount();
        WireCodec.Write(Update, WireFormat.Protobuf, _output);
        return _output.WrittenCount;
    }
}
