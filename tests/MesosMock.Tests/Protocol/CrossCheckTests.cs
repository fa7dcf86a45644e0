using Google.Protobuf;
using MesosMock.Protocol.Descriptors;
using WireFormat = MesosMock.Protocol.WireFormat;

namespace MesosMock.Tests.Protocol;

/// <summary>Another library's primitives read what ours wrote.</summary>
public sealed class CrossCheckTests
{
    [Fact]
    public void Another_reader_finds_every_field_of_the_table_where_it_belongs()
    {
        foreach (var type in WireType.All)
        {
            var message = type.MustRead(SampleMessages.Json(type));
            var bytes = type.Write(message, WireFormat.Protobuf);

            var found = Walk(type.Descriptor, new CodedInputStream(bytes));

            var expected = type.Descriptor.Fields
                .Where(field => !field.HasWrittenDefault)
                .Select(field => field.Number)
                .Order();
            Assert.Equal(expected, found.Where(number => !IsDefault(type, number)));
        }
    }

    private static bool IsDefault(WireType type, int number) =>
        type.Descriptor.Fields.Single(field => field.Number == number).HasWrittenDefault;

    private static List<int> Walk(MessageDescriptor message, CodedInputStream input)
    {
        var found = new List<int>();
        while (!input.IsAtEnd)
        {
            var tag = input.ReadTag();
            var number = WireFormatOf.Number(tag);
            var field = message.Fields.Single(field => field.Number == number);
            Assert.Equal(WireFormatOf.Expected(field), WireFormatOf.Type(tag));
            Assert.True(found.Count == 0 || number >= found[^1], $"{message.Name}: order");
            if (found.Count == 0 || number != found[^1])
            {
                found.Add(number);
            }

            ReadValue(field, input);
        }

        return found;
    }

    private static void ReadValue(FieldDescriptor field, CodedInputStream input)
    {
        switch (field.Kind)
        {
            case FieldKind.Message:
                _ = Walk(field.Message!(), new CodedInputStream(input.ReadBytes().ToByteArray()));
                break;
            case FieldKind.String:
                Assert.Contains(
                    input.ReadString(), (string[])[SampleMessages.Text(field), "cpus", "mem"]);
                break;
            case FieldKind.Bytes:
                Assert.Equal(field.Name, input.ReadBytes().ToStringUtf8());
                break;
            case FieldKind.Bool:
                Assert.Equal(field.Number % 2 == 0, input.ReadBool());
                break;
            case FieldKind.Double:
                Assert.Equal(field.Number + 0.25, input.ReadDouble());
                break;
            case FieldKind.Int32:
                Assert.Equal(-field.Number, input.ReadInt32());
                break;
            case FieldKind.Int64:
                Assert.Equal(1_700_000_000_000_000_000 + field.Number, input.ReadInt64());
                break;
            case FieldKind.Enum:
                Assert.Equal(field.Enum!().Members[^1].Number, input.ReadEnum());
                break;
            default:
                Assert.Equal((ulong)field.Number * 1000, input.ReadUInt64());
                break;
        }
    }
}
