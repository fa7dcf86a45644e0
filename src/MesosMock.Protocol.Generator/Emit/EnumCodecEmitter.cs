using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the static class that knows an enum's names.</summary>
internal static class EnumCodecEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, WireEnum wireEnum)
    {
        _ = code
            .Line()
            .Line($"/// <summary>The wire names of <see cref=\"{wireEnum.TypeName}\"/>.</summary>")
            .Open($"internal static class {wireEnum.CodecName}");
        DescriptorEmitter.Emit(code, wireEnum);
        EmitNameOf(code, wireEnum);
        EmitReadJson(code, wireEnum);
        EmitReadProtobuf(code, wireEnum);
        if (wireEnum.IsRepeatedSomewhere)
        {
            JsonReadEmitter.EmitItems(code, wireEnum.TypeName);
            EmitAddProtobuf(code, wireEnum);
        }

        EmitIsDefined(code, wireEnum);
        _ = code.Close();
    }

    private static void EmitNameOf(CodeWriter code, WireEnum wireEnum)
    {
        var type = wireEnum.TypeName;
        _ = code
            .Line($"public static ReadOnlySpan<byte> NameOf({type} value) => value switch")
            .Open();
        foreach (var member in wireEnum.Members)
        {
            _ = code.Line($"{type}.{member.MemberName} => \"{member.Name}\"u8,");
        }

        _ = code
            .Line("_ => throw new ArgumentOutOfRangeException(nameof(value), value, null),")
            .Close("};")
            .Line();
    }

    private static void EmitReadJson(CodeWriter code, WireEnum wireEnum)
    {
        var type = wireEnum.TypeName;
        _ = code
            .Line("public static bool TryReadJson(")
            .Line($"    ref Utf8JsonReader reader, out {type}? value)")
            .Open()
            .Line("value = null;")
            .Open("if (reader.TokenType != JsonTokenType.String)")
            .Line("return reader.TokenType == JsonTokenType.Null;")
            .Close()
            .Line()
            .Line("var name = reader.ValueIsEscaped ? default : reader.ValueSpan;")
            .Line("value = name.Length switch")
            .Open();
        foreach (var member in wireEnum.Members)
        {
            _ = code.Line(
                $"{member.Name.Length} when name.SequenceEqual(\"{member.Name}\"u8)")
                .Line($"    => {type}.{member.MemberName},");
        }

        _ = code
            .Line("_ => null,")
            .Close("};")
            .Line("return value is not null;")
            .Close()
            .Line();
    }

    private static void EmitReadProtobuf(CodeWriter code, WireEnum wireEnum) => _ = code
        .Line("public static bool TryReadProtobuf(")
        .Line($"    ref ProtobufInput input, ref {wireEnum.TypeName}? value)")
        .Open()
        .Open("if (!input.TryRead(out int? number))")
        .Line("return false;")
        .Close()
        .Line()
        .Open("if (IsDefined(number))")
        .Line($"value = ({wireEnum.TypeName}?)number;")
        .Close()
        .Line()
        .Line("return true;")
        .Close()
        .Line();

    private static void EmitAddProtobuf(CodeWriter code, WireEnum wireEnum) => _ = code
        .Line("public static bool TryAddProtobuf(")
        .Line($"    ref ProtobufInput input, ref RepeatedBuilder<{wireEnum.TypeName}> items)")
        .Open()
        .Line($"{wireEnum.TypeName}? item = null;")
        .Open("if (!TryReadProtobuf(ref input, ref item))")
        .Line("return false;")
        .Close()
        .Line()
        .Open("if (item is { } value)")
        .Line("items.Add(value);")
        .Close()
        .Line()
        .Line("return true;")
        .Close()
        .Line()
        .Line("public static bool TryAddPackedProtobuf(")
        .Line($"    ref ProtobufInput input, ref RepeatedBuilder<{wireEnum.TypeName}> items)")
        .Open()
        .Line("var isRead = input.TryEnterPacked(out var outerEnd);")
        .Open("while (isRead && input.HasMore)")
        .Line("isRead = TryAddProtobuf(ref input, ref items);")
        .Close()
        .Line()
        .Line("input.LeavePacked(outerEnd);")
        .Line("return isRead;")
        .Close()
        .Line();

    private static void EmitIsDefined(CodeWriter code, WireEnum wireEnum)
    {
        var numbers = wireEnum.Members.Select(member => member.Number).OrderBy(number => number);
        _ = code
            .Line("private static bool IsDefined(int? number) => number is")
            .Line($"    {Ranges([.. numbers])};");
    }

    /// <summary>The numbers as a pattern: neighbours become ranges.</summary>
    private static string Ranges(List<int> numbers)
    {
        var patterns = new List<string>();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            patterns.Add(
                end == start
                    ? $"{numbers[start]}"
                    : $"(>= {numbers[start]} and <= {numbers[end]})");
            start = end + 1;
        }

        return string.Join(" or ", patterns);
    }
}
