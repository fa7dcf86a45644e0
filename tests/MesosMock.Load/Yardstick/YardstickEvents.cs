using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MesosMock.Load.Yardstick;

/// <summary>Writes events with a Utf8JsonWriter that is used again and again.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as its thread.")]
internal sealed class YardstickEvents
{
    [ThreadStatic]
    private static YardstickEvents? kept;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    private YardstickEvents() =>
        _json = new(_buffer, new JsonWriterOptions { SkipValidation = true });

    /// <summary>The thread's own.</summary>
    public static YardstickEvents OfThread => kept ??= new();

    /// <summary>The states that every task goes through.</summary>
    public static IReadOnlyList<byte[]> States { get; } =
        ["TASK_STAGING"u8.ToArray(), "TASK_STARTING"u8.ToArray(), "TASK_FINISHED"u8.ToArray()];

    /// <summary>SUBSCRIBED for a framework; the bytes are valid until the next event.</summary>
    public ReadOnlySpan<byte> Subscribed(string frameworkId)
    {
        Begin("SUBSCRIBED"u8, "subscribed"u8);
        WriteId("framework_id"u8, frameworkId);
        return Finish();
    }

    /// <summary>OFFERS of agents.</summary>
    public ReadOnlySpan<byte> Offers(string frameworkId, IEnumerable<int> agents)
    {
        Begin("OFFERS"u8, "offers"u8);
        _json.WriteStartArray("offers"u8);
        foreach (var agent in agents)
        {
            _json.WriteStartObject();
            WriteId("id"u8, $"yardstick-O-{agent}");
            WriteId("framework_id"u8, frameworkId);
            WriteId("agent_id"u8, $"yardstick-S{agent}");
            _json.WriteString("hostname"u8, "yardstick"u8);
            _json.WriteStartArray("resources"u8);
            WriteScalar("cpus"u8, 64);
            WriteScalar("mem"u8, 65536);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        return Finish();
    }

    /// <summary>UPDATE of a task.</summary>
    public ReadOnlySpan<byte> Update(
        ReadOnlySpan<byte> taskId, ReadOnlySpan<byte> agentId, ReadOnlySpan<byte> state)
    {
        Begin("UPDATE"u8, "update"u8);
        WriteStatus(taskId, agentId, state);
        return Finish();
    }

    /// <summary>TASK_ADDED, for operators.</summary>
    public ReadOnlySpan<byte> TaskAdded(
        string frameworkId, ReadOnlySpan<byte> taskId, ReadOnlySpan<byte> agentId)
    {
        Begin("TASK_ADDED"u8, "task_added"u8);
        _json.WriteStartObject("task"u8);
        _json.WriteString("name"u8, taskId);
        WriteId("task_id"u8, taskId);
        WriteId("framework_id"u8, frameworkId);
        WriteId("agent_id"u8, agentId);
        _json.WriteString("state"u8, "TASK_STAGING"u8);
        _json.WriteStartArray("resources"u8);
        WriteScalar("cpus"u8, 0.01);
        WriteScalar("mem"u8, 1);
        _json.WriteEndArray();
        _json.WriteEndObject();
        return Finish();
    }

    /// <summary>TASK_UPDATED, for operators.</summary>
    public ReadOnlySpan<byte> TaskUpdated(
        string frameworkId,
        ReadOnlySpan<byte> taskId,
        ReadOnlySpan<byte> agentId,
        ReadOnlySpan<byte> state)
    {
        Begin("TASK_UPDATED"u8, "task_updated"u8);
        WriteId("framework_id"u8, frameworkId);
        WriteStatus(taskId, agentId, state);
        _json.WriteString("state"u8, state);
        return Finish();
    }

    private void Begin(ReadOnlySpan<byte> type, ReadOnlySpan<byte> member)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
        _json.WriteStartObject(member);
    }

    private ReadOnlySpan<byte> Finish()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenSpan;
    }

    private void WriteStatus(
        ReadOnlySpan<byte> taskId, ReadOnlySpan<byte> agentId, ReadOnlySpan<byte> state)
    {
        _json.WriteStartObject("status"u8);
        WriteId("task_id"u8, taskId);
        _json.WriteString("state"u8, state);
        _json.WriteString("source"u8, "SOURCE_EXECUTOR"u8);
        WriteId("agent_id"u8, agentId);
        _json.WriteNumber("timestamp"u8, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0);
        _json.WriteString("uuid"u8, "AAAAAAAAAAAAAAAAAAAAAA=="u8);
        _json.WriteEndObject();
    }

    private void WriteId(ReadOnlySpan<byte> name, string value)
    {
        _json.WriteStartObject(name);
        _json.WriteString("value"u8, value);
        _json.WriteEndObject();
    }

    private void WriteId(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _json.WriteStartObject(name);
        _json.WriteString("value"u8, value);
        _json.WriteEndObject();
    }

    private void WriteScalar(ReadOnlySpan<byte> name, double value)
    {
        _json.WriteStartObject();
        _json.WriteString("name"u8, name);
        _json.WriteString("type"u8, "SCALAR"u8);
        _json.WriteStartObject("scalar"u8);
        _json.WriteNumber("value"u8, value);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
