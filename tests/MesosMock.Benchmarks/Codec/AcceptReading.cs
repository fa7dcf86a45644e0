using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Benchmarks.Codec;

/// <summary>
/// Reading an ACCEPT that launches one task. The yardstick walks over all tokens and keeps none.
/// </summary>
[MemoryDiagnoser]
public class AcceptReading
{
    private readonly byte[] _json = """
        {"framework_id":{"value":"5c6f0d8a-6f3b-4c3a-9a37-1d3a5a2f1b11-0001"},"type":"ACCEPT",
        "accept":{"offer_ids":[{"value":"5c6f0d8a-6f3b-4c3a-9a37-1d3a5a2f1b11-O1234"}],
        "operations":[{"type":"LAUNCH","launch":{"task_infos":[{"name":"load",
        "task_id":{"value":"load-0123-0-1234567"},
        "agent_id":{"value":"5c6f0d8a-6f3b-4c3a-9a37-1d3a5a2f1b11-S1234"},
        "command":{"shell":true,"value":"true"},
        "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":0.01}},
        {"name":"mem","type":"SCALAR","scalar":{"value":1}}]}]}}],
        "filters":{"refuse_seconds":0.0}}}
        """u8.ToArray();

    private byte[] _protobuf = [];

    [GlobalSetup]
    public void Setup()
    {
        var output = new ArrayBufferWriter<byte>();
        WireCodec.Write(Read(_json, WireFormat.Json), WireFormat.Protobuf, output);
        _protobuf = output.WrittenSpan.ToArray();
    }

    [Benchmark(Baseline = true)]
    public int Token_walk()
    {
        var reader = new Utf8JsonReader(_json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public Call Json() => Read(_json, WireFormat.Json);

    [Benchmark]
    public Call Protobuf() => Read(_protobuf, WireFormat.Protobuf);

    private static Call Read(byte[] body, WireFormat format) =>
        WireCodec.TryRead<Call>(body, format, out var call, out var error)
            ? call
            : throw new InvalidOperationException(error.ToString());
}
