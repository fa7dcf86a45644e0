using System.Buffers;
using System.Buffers.Text;
using System.Text;
using MesosMock.Load.Http;

namespace MesosMock.Load.Clients;

/// <summary>Writes a framework's calls as whole requests.</summary>
internal sealed class CallWriter
{
    private const int LengthDigitsMax = 14;

    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly byte[] _head;
    private readonly byte[] _beginning;
    private readonly byte[] _taskName;

    /// <summary>Makes the writer of a subscribed framework.</summary>
    public CallWriter(string frameworkId, string streamId, string taskName)
    {
        _head = Encoding.ASCII.GetBytes(Connection.HeadOf("/api/v1/scheduler", streamId));
        _beginning = Encoding.UTF8.GetBytes(
            $$"""{"framework_id":{"value":"{{frameworkId}}"},"type":""");
        _taskName = Encoding.ASCII.GetBytes(taskName + "-");
    }

    /// <summary>
    /// Launches tasks, numbered upwards, on one offer, and wants the rest at once.
    /// </summary>
    public Outgoing Accept(HeldOffer offer, long firstTask, int tasks)
    {
        Begin("\"ACCEPT\",\"accept\":{\"offer_ids\":[{\"value\":\""u8);
        _body.Write(offer.Id);
        _body.Write("\"}],\"operations\":[{\"type\":\"LAUNCH\",\"launch\":{\"task_infos\":["u8);
        for (var task = firstTask; task < firstTask + tasks; task++)
        {
            _body.Write(task == firstTask ? "{\"name\":\""u8 : ",{\"name\":\""u8);
            _body.Write(_taskName);
            _body.Write("\",\"task_id\":{\"value\":\""u8);
            _body.Write(_taskName);
            Write(task);
            _body.Write("\"},\"agent_id\":{\"value\":\""u8);
            _body.Write(offer.AgentId);
            _body.Write(
                """
                "},"command":{"value":"true"},"resources":[{"name":"cpus","type":"SCALAR",
                "scalar":{"value":0.01}},{"name":"mem","type":"SCALAR","scalar":{"value":1}}]}
                """u8);
        }

        _body.Write("]}}],\"filters\":{\"refuse_seconds\":0.0}}}"u8);
        return Finish(firstTask, tasks);
    }

    /// <summary>Declines offers.</summary>
    /// <param name="offerIds">Which.</param>
    /// <param name="refuseSeconds">How long the like of them are not wanted.</param>
    public Outgoing Decline(IReadOnlyList<byte[]> offerIds, int refuseSeconds)
    {
        Begin("\"DECLINE\",\"decline\":{\"offer_ids\":["u8);
        for (var i = 0; i < offerIds.Count; i++)
        {
            _body.Write(i == 0 ? "{\"value\":\""u8 : ",{\"value\":\""u8);
            _body.Write(offerIds[i]);
            _body.Write("\"}"u8);
        }

        _body.Write("],\"filters\":{\"refuse_seconds\":"u8);
        Write(refuseSeconds);
        _body.Write(".0}}}"u8);
        return Finish(0, 0);
    }

    public Outgoing Acknowledge(
        ReadOnlySpan<byte> taskId, ReadOnlySpan<byte> agentId, ReadOnlySpan<byte> uuid)
    {
        Begin("\"ACKNOWLEDGE\",\"acknowledge\":{\"agent_id\":{\"value\":\""u8);
        _body.Write(agentId);
        _body.Write("\"},\"task_id\":{\"value\":\""u8);
        _body.Write(taskId);
        _body.Write("\"},\"uuid\":\""u8);
        _body.Write(uuid);
        _body.Write("\"}}"u8);
        return Finish(0, 0);
    }

    private void Begin(ReadOnlySpan<byte> call)
    {
        _body.ResetWrittenCount();
        _body.Write(_beginning);
        _body.Write(call);
    }

    private void Write(long number)
    {
        _ = Utf8Formatter.TryFormat(number, _body.GetSpan(20), out var length);
        _body.Advance(length);
    }

    private Outgoing Finish(long firstTask, int tasks)
    {
        var body = _body.WrittenSpan;
        var buffer = ArrayPool<byte>.Shared.Rent(_head.Length + LengthDigitsMax + body.Length);
        _head.CopyTo(buffer, 0);
        var length = _head.Length;
        _ = Utf8Formatter.TryFormat(body.Length, buffer.AsSpan(length), out var digits);
        length += digits;
        "\r\n\r\n"u8.CopyTo(buffer.AsSpan(length));
        length += 4;
        body.CopyTo(buffer.AsSpan(length));
        return new(buffer, length + body.Length, firstTask, tasks);
    }
}
