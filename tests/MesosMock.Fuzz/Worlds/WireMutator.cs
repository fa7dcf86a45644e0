using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Validation;

namespace MesosMock.Fuzz.Worlds;

/// <summary>Damages a call on the wire; whatever still reads as a valid call goes on.</summary>
internal sealed class WireMutator(Random random)
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public Call? Mutate(Call call)
    {
        var format = random.Next(2) == 0 ? WireFormat.Json : WireFormat.Protobuf;
        _buffer.ResetWrittenCount();
        WireCodec.Write(call, format, _buffer);
        var bytes = _buffer.WrittenSpan.ToArray();
        for (var i = random.Next(1, 4); i > 0 && bytes.Length > 0; i--)
        {
            Damage(ref bytes);
        }

        return WireCodec.TryRead<Call>(bytes, format, out var read, out _)
            && CallValidation.Validate(read) is null
                ? read
                : null;
    }

    private void Damage(ref byte[] bytes)
    {
        var place = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                bytes[place] = (byte)random.Next(256);
                break;
            case 1:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                var rest = Math.Min(bytes.Length, place + random.Next(4));
                bytes = [.. bytes[..place], .. bytes[rest..]];
                break;
            default:
                bytes = [.. bytes[..place], (byte)random.Next(256), .. bytes[place..]];
                break;
        }
    }
}
