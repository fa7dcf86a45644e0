using MesosMock.Protocol.Descriptors;

namespace MesosMock.Tests.Protocol;

/// <summary>The layout that the proto2 encoding prescribes for a field.</summary>
internal static class WireFormatOf
{
    public static int Number(uint tag) => (int)(tag >> 3);

    public static uint Type(uint tag) => tag & 7;

    public static uint Expected(FieldDescriptor field) => field.Kind switch
    {
        FieldKind.Double => 1,
        FieldKind.String or FieldKind.Bytes or FieldKind.Message => 2,
        _ => 0,
    };
}
