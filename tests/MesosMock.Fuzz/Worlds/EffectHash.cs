using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Simulation;

namespace MesosMock.Fuzz.Worlds;

/// <summary>Everything that left the machine, in order, as one number.</summary>
internal sealed class EffectHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public void Add(Effect effect)
    {
        switch (effect)
        {
            case Effect.Send send:
                Add(send.StreamId);
                WireCodec.Write(send.Event, WireFormat.Protobuf, _buffer);
                break;
            case Effect.Publish publish:
                WireCodec.Write(publish.Event, WireFormat.Json, _buffer);
                break;
            default:
                Add(effect.ToString());
                break;
        }

        _hash.AppendData(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public void Add(CallReply reply) => Add($"{reply.Status} {reply.Body}");

    public string Finish() => Convert.ToHexString(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();

    private void Add(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text));
}
