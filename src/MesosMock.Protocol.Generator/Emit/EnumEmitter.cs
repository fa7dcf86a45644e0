using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes one enum.</summary>
internal static class EnumEmitter
{
    /// <summary>Writes the enum with its documentation, in declaration order.</summary>
    public static void Emit(CodeWriter code, WireEnum wireEnum)
    {
        Docs.Type(code, "enum", wireEnum.Package, wireEnum.Name, wireEnum.Doc);
        _ = code.Open($"public enum {wireEnum.TypeName}");
        foreach (var member in wireEnum.Members)
        {
            var sentence = member.Doc.Length > 0 ? member.Doc + " " : "";
            Docs.Element(code, "summary", $"{sentence}<c>{member.Name}</c> on the wire.");
            _ = code.Line($"{member.MemberName} = {member.Number},").Line();
        }

        _ = code.Close();
    }
}
