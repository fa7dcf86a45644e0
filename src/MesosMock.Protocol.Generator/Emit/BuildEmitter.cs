using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>
/// Writes the end of both readers: refuse when a required field is missing, else build the
/// record from the local variables.
/// </summary>
internal static class BuildEmitter
{
    /// <summary>Writes the check and the construction.</summary>
    public static void Emit(CodeWriter code, WireMessage message, bool ofBuilders)
    {
        EmitCheck(code, message);
        if (message.IsValue)
        {
            var arguments = message.Fields.Select(field => Value(message, field, ofBuilders));
            _ = code.Line($"message = new {message.TypeName}({string.Join(", ", arguments)});");
        }
        else
        {
            _ = code.Line($"message = new {message.TypeName}").Open();
            foreach (var field in message.Fields)
            {
                _ = code.Line($"{field.PropertyName} = {Value(message, field, ofBuilders)},");
            }

            _ = code.Close("};");
        }

        _ = code.Line("return true;");
    }

    private static void EmitCheck(CodeWriter code, WireMessage message)
    {
        var required = message.Fields
            .Where(field => field.Label == FieldLabel.Required && !CanBeAbsent(message, field))
            .Select(field => Naming.Local(field.PropertyName) + " is null")
            .ToList();
        for (var i = 0; i < required.Count; i++)
        {
            var start = i == 0 ? "if (" : "    || ";
            var end = i == required.Count - 1 ? ")" : "";
            _ = code.Line(start + required[i] + end);
        }

        if (required.Count > 0)
        {
            _ = code.Open().Line("return false;").Close().Line();
        }
    }

    private static string Value(WireMessage owner, WireField field, bool ofBuilders)
    {
        var local = Naming.Local(field.PropertyName);
        if (field.IsRepeated)
        {
            return ofBuilders ? local + ".Build()" : local;
        }

        if (field.HoldsDefault)
        {
            return $"{local} ?? {CSharpTypes.Default(owner, field)}";
        }

        if (CanBeAbsent(owner, field))
        {
            return field.Kind == FieldKind.String ? local + " ?? \"\"" : local + " ?? new()";
        }

        var isNullableStruct = field.Label == FieldLabel.Required && CSharpTypes.IsStruct(field);
        return isNullableStruct ? local + ".Value" : local;
    }

    /// <summary>In a map's entry even key and value may be left out when they are empty.</summary>
    private static bool CanBeAbsent(WireMessage owner, WireField field) =>
        owner.IsMapEntry
        && (field.Kind == FieldKind.String
            || (field.Kind == FieldKind.Message
                && field.Message!.Fields.All(item => item.Label != FieldLabel.Required)));
}
