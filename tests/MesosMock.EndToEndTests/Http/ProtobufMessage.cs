using System.Text;

namespace MesosMock.EndToEndTests.Http;

/// <summary>Protobuf read by hand, field by field.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Number, byte[] Bytes, ulong Value)> _fields = [];

    public ProtobufMessage(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var tag = ReadVarint(bytes, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    _fields.Add((number, [], ReadVarint(bytes, ref at)));
                    break;
                case 1:
                    _fields.Add((number, bytes[at..(at += 8)], 0));
                    break;
                case 2:
                    var length = (int)ReadVarint(bytes, ref at);
                    _fields.Add((number, bytes[at..(at += length)], 0));
                    break;
                default:
                    Assert.Fail($"no field begins with the tag {tag}");
                    break;
            }
        }
    }

    public bool Has(int number) => _fields.Exists(field => field.Number == number);

    public ulong Value(int number) => Find(number).Value;

    public byte[] Bytes(int number) => Find(number).Bytes;

    public ProtobufMessage Message(int number) => new(Bytes(number));

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number));

    /// <summary>The text of an id.</summary>
    public string Id(int number) => Message(number).Text(1);

    private (int Number, byte[] Bytes, ulong Value) Find(int number)
    {
        Assert.True(Has(number), $"there is no field {number}");
        return _fields.Find(field => field.Number == number);
    }

    private static ulong ReadVarint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 0x7f) << shift;
            if (bytes[at++] < 0x80)
            {
                return value;
            }
        }
    }
}
