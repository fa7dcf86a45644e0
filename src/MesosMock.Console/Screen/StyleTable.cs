using System.Globalization;
using System.Text;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Screen;

/// <summary>The styles in use, each with the bytes that switch a terminal to it.</summary>
internal sealed class StyleTable(ColorDepth depth)
{
    private readonly List<byte[]> _sequences = [];
    private readonly List<ThemeStyle> _styles = [];
    private readonly Dictionary<ThemeStyle, ushort> _ids = [];

    /// <summary>How many colours there are.</summary>
    public ColorDepth Depth => depth;

    /// <summary>Tells the number of a style.</summary>
    public ushort Intern(ThemeStyle style)
    {
        if (!_ids.TryGetValue(style, out var id))
        {
            id = checked((ushort)_styles.Count);
            _ids.Add(style, id);
            _styles.Add(style);
            _sequences.Add(Encoding.ASCII.GetBytes(SequenceOf(style)));
        }

        return id;
    }

    /// <summary>The style with a number.</summary>
    public ThemeStyle StyleOf(ushort id) => _styles[id];

    /// <summary>What switches to the style, whatever was on before.</summary>
    public ReadOnlySpan<byte> SequenceOf(ushort id) => _sequences[id];

    private string SequenceOf(ThemeStyle style)
    {
        var text = new StringBuilder("\u001b[0");
        foreach (var (attribute, code) in Attributes)
        {
            _ = style.Attributes.HasFlag(attribute) ? text.Append(';').Append(code) : text;
        }

        AppendColor(text, style.Foreground, 30);
        AppendColor(text, style.Background, 40);
        return text.Append('m').ToString();
    }

    private static readonly (TextAttributes Attribute, int Code)[] Attributes =
    [
        (TextAttributes.Bold, 1), (TextAttributes.Dim, 2), (TextAttributes.Italic, 3),
        (TextAttributes.Underline, 4), (TextAttributes.Reverse, 7),
    ];

    private void AppendColor(StringBuilder text, ThemeColor color, int offset)
    {
        if (color.Kind == ThemeColorKind.Default || depth == ColorDepth.Mono)
        {
            return;
        }

        var isAnsi = color is { Kind: ThemeColorKind.Indexed, Red: < 16 };
        if (depth == ColorDepth.Ansi16 || isAnsi)
        {
            var index = ColorSpace.ToAnsi16(color);
            _ = text.Append(';').Append(index < 8 ? offset + index : offset + 52 + index);
        }
        else if (depth == ColorDepth.Indexed256 || color.Kind == ThemeColorKind.Indexed)
        {
            _ = text.Append(CultureInfo.InvariantCulture,
                $";{offset + 8};5;{ColorSpace.ToIndexed256(color)}");
        }
        else
        {
            _ = text.Append(CultureInfo.InvariantCulture,
                $";{offset + 8};2;{color.Red};{color.Green};{color.Blue}");
        }
    }
}
