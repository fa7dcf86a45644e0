using System.Globalization;
using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Which C# type a field of the table gets.</summary>
internal static class CSharpTypes
{
    private const string RootNamespace = "MesosMock.Protocol.V1";

    /// <summary>The type of one value of the field.</summary>
    public static string Element(WireMessage owner, WireField field) => field.Kind switch
    {
        _ when field.Label == FieldLabel.Map => field.Entry!.TypeName,
        FieldKind.String => "string",
        FieldKind.Bytes => "Bytes",
        FieldKind.Bool => "bool",
        FieldKind.Double => "double",
        FieldKind.Int32 => "int",
        FieldKind.Int64 => "long",
        FieldKind.UInt32 => "uint",
        FieldKind.UInt64 => "ulong",
        FieldKind.Enum => Qualify(owner, field.Enum!.Package, field.Enum.TypeName),
        _ => Qualify(owner, field.Message!.Package, field.Message.TypeName),
    };

    /// <summary>The type of the property.</summary>
    public static string Property(WireMessage owner, WireField field)
    {
        var element = Element(owner, field);
        return field.IsRepeated
            ? $"Repeated<{element}>"
            : field.Label == FieldLabel.Required || field.HoldsDefault
                ? element
                : element + "?";
    }

    /// <summary>Whether one value of the field is a struct in C#.</summary>
    public static bool IsStruct(WireField field) => field.Kind switch
    {
        FieldKind.String => false,
        FieldKind.Message => field.Message!.IsValue,
        _ => true,
    };

    /// <summary>The name of the codec class of the field's element.</summary>
    public static string Codec(WireMessage owner, WireField field) => field.Kind switch
    {
        _ when field.Label == FieldLabel.Map => field.Entry!.CodecName,
        FieldKind.Enum => Qualify(owner, field.Enum!.Package, field.Enum.CodecName),
        _ => Qualify(owner, field.Message!.Package, field.Message.CodecName),
    };

    /// <summary>The default of the table as a C# expression.</summary>
    public static string Default(WireMessage owner, WireField field)
    {
        var value = field.Default!;
        return field.Kind switch
        {
            FieldKind.String => "\"" + value + "\"",
            FieldKind.Double => value.Contains(".") ? value : value + ".0",
            FieldKind.Enum => Element(owner, field) + "."
                + field.Enum!.Members.Find(member => member.Name == value).MemberName,
            FieldKind.Bool => value == "true" ? "true" : "false",
            _ => long.Parse(value, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Qualify(WireMessage owner, WirePackage package, string name) =>
        package.Namespace == owner.Package.Namespace || package.Namespace == RootNamespace
            ? name
            : package.Namespace.Substring(RootNamespace.Length + 1) + "." + name;
}
