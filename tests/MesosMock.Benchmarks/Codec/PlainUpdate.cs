using System.Text.Json;
using MesosMock.Protocol.V1;

namespace MesosMock.Benchmarks.Codec;

/// <summary>An UPDATE written by hand with the framework's writer and with fixed names.</summary>
internal sealed class PlainUpdate(TaskStatusInfo status)
{
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText UpdateType = JsonEncodedText.Encode("UPDATE");
    private static readonly JsonEncodedText Update = JsonEncodedText.Encode("update");
    private static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText TaskId = JsonEncodedText.Encode("task_id");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
    private static readonly JsonEncodedText Running = JsonEncodedText.Encode("TASK_RUNNING");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText Executor = JsonEncodedText.Encode("SOURCE_EXECUTOR");
    private static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText AgentId = JsonEncodedText.Encode("agent_id");
    private static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("timestamp");
    private static readonly JsonEncodedText Uuid = JsonEncodedText.Encode("uuid");
    private static readonly JsonEncodedText Healthy = JsonEncodedText.Encode("healthy");

    private static readonly JsonEncodedText HealthCheckReason =
        JsonEncodedText.Encode("REASON_TASK_HEALTH_CHECK_STATUS_UPDATED");

    private readonly byte[] _uuid = new byte[16];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Type, UpdateType);
        json.WriteStartObject(Update);
        json.WriteStartObject(Status);
        WriteId(json, TaskId, status.TaskId.Value);
        json.WriteString(State, Running);
        json.WriteString(Source, Executor);
        json.WriteString(Reason, HealthCheckReason);
        WriteId(json, AgentId, status.AgentId?.Value ?? "");
        json.WriteNumber(Timestamp, status.Timestamp ?? 0);
        json.WriteBase64String(Uuid, _uuid);
        json.WriteBoolean(Healthy, true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, JsonEncodedText name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString(Value, id);
        json.WriteEndObject();
    }
}
