using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MesosMock.Protocol;
using MesosMock.Simulation;

namespace MesosMock.Server.Recording;

/// <summary>What a machine did so far, in one number: its effects and replies in order.</summary>
internal sealed class RunDigest : IDisposable
{
    // 64 bits tell two runs apart; nobody tries to forge one.
    private const int ShownBytes = 8;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly byte[] _current = new byte[SHA256.HashSizeInBytes];

    /// <summary>How many effects were added.</summary>
    public long Effects { get; private set; }

    /// <summary>The digest of everything until now.</summary>
    public string Current
    {
        get
        {
            _hash.GetCurrentHash(_current);
            return Convert.ToHexStringLower(_current.AsSpan(0, ShownBytes));
        }
    }

    public void Add(Effect effect)
    {
        Effects++;
        Text(effect.GetType().Name);
        switch (effect)
        {
            case Effect.Send send:
                Text(send.StreamId);
                Message(send.Event);
                break;
            case Effect.SendDamaged sent:
                Text(sent.StreamId);
                Message(sent.Event);
                Json(sent.Damage, typeof(Simulation.Faults.RecordDamage));
                break;
            case Effect.Publish publish:
                Message(publish.Event);
                break;
            case Effect.Snapshot snapshot:
                Text(snapshot.StreamId);
                Number(snapshot.Cluster.AllAgents.Count);
                Number(snapshot.Cluster.Frameworks.Count);
                Number(snapshot.Cluster.CompletedFrameworks.Count);
                break;
            default:
                Json(effect, effect.GetType());
                break;
        }

        Close();
    }

    public void Add(in CallReply reply)
    {
        Number(reply.Status);
        Text(reply.Body);
        switch (reply.Content)
        {
            case ReplyContent.Action { Result: var result }:
                Number(result.Sequence);
                Text(result.Effect);
                break;
            case ReplyContent.Operator { Response: var response }:
                Message(response);
                break;
            case ReplyContent.Refusal refusal:
                Json(refusal, typeof(ReplyContent.Refusal));
                break;
            case ReplyContent.Spoilt spoilt:
                Json(spoilt, typeof(ReplyContent.Spoilt));
                break;
        }

        Close();
    }

    public void Dispose() => _hash.Dispose();

    private void Message<T>(T message)
        where T : IWireMessage<T> => WireCodec.WriteAsGiven(message, _bytes);

    private void Json(object value, Type type)
    {
        using var writer = new Utf8JsonWriter(_bytes);
        JsonSerializer.Serialize(writer, value, type, RecordJson.Options);
    }

    private void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    private void Number(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
    }

    private void Close()
    {
        _hash.AppendData(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
