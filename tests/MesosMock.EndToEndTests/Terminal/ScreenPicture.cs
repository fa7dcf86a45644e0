using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>Makes a drawing (SVG) of a screen that a terminal has shown.</summary>
internal sealed class ScreenPicture
{
    private const double CellWidth = 8.4;
    private const int CellHeight = 18;
    private const int Margin = 12;
    private const string Ink = "#e6edf3";
    private const string Paper = "#0d1117";

    private readonly StringBuilder _boxes = new();
    private readonly StringBuilder _texts = new();
    private string? _foreground;
    private string? _background;
    private bool _isBold;
    private bool _isReverse;

    private ScreenPicture()
    {
    }

    /// <summary>Draws a screen.</summary>
    /// <param name="captured">Its lines, with the sequences for colours.</param>
    public static string Draw(string captured)
    {
        var lines = captured.TrimEnd('\n').Split('\n');
        var picture = new ScreenPicture();
        var columns = 0;
        for (var y = 0; y < lines.Length; y++)
        {
            columns = Math.Max(columns, picture.Add(lines[y], y));
        }

        var (width, height) = ((columns * CellWidth) + (2 * Margin),
            (lines.Length * CellHeight) + (2 * Margin));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0.#} {height}"
             font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">
            <rect width="100%" height="100%" rx="8" fill="{Paper}"/>
            {Trim(picture._boxes)}
            {Trim(picture._texts)}
            </svg>

            """);

        static string Trim(StringBuilder text) => text.ToString().TrimEnd('\n');
    }

    /// <returns>Columns of the line.</returns>
    private int Add(string line, int y)
    {
        var x = 0;
        foreach (Match part in Regex.Matches(line, "\u001b\\[([0-9;]*)m|[^\u001b]+"))
        {
            if (part.Groups[1].Success)
            {
                Style(part.Groups[1].Value.Split(';'));
            }
            else
            {
                Write(part.Value, x, y);
                x += part.Value.EnumerateRunes().Count();
            }
        }

        return x;
    }

    private void Write(string text, int x, int y)
    {
        var (ink, paper) = (_foreground ?? Ink, _background);
        if (_isReverse)
        {
            (ink, paper) = (paper ?? Paper, ink);
        }

        var left = Margin + (x * CellWidth);
        var top = Margin + (y * CellHeight);
        var length = text.EnumerateRunes().Count() * CellWidth;
        if (paper is not null)
        {
            _ = _boxes.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{left:0.#}\" y=\"{top}\" width=\"{length:0.#}\" ")
                .Append(CultureInfo.InvariantCulture,
                    $"height=\"{CellHeight}\" fill=\"{paper}\"/>\n");
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            var weight = _isBold ? " font-weight=\"bold\"" : "";
            _ = _texts.Append(CultureInfo.InvariantCulture,
                $"<text xml:space=\"preserve\" x=\"{left:0.#}\" y=\"{top + 14}\" ")
                .Append(CultureInfo.InvariantCulture, $"textLength=\"{length:0.#}\" ")
                .Append(CultureInfo.InvariantCulture, $"fill=\"{ink}\"{weight}>")
                .Append(SecurityElement.Escape(text)).Append("</text>\n");
        }
    }

    private void Style(string[] codes)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            switch (codes[i])
            {
                case "" or "0":
                    (_foreground, _background, _isBold, _isReverse) = (null, null, false, false);
                    break;
                case "1":
                    _isBold = true;
                    break;
                case "7":
                    _isReverse = true;
                    break;
                case "38" when i + 4 < codes.Length && codes[i + 1] == "2":
                    _foreground = Color(codes.AsSpan(i + 2, 3));
                    i += 4;
                    break;
                case "48" when i + 4 < codes.Length && codes[i + 1] == "2":
                    _background = Color(codes.AsSpan(i + 2, 3));
                    i += 4;
                    break;
                case "39":
                    _foreground = null;
                    break;
                case "49":
                    _background = null;
                    break;
            }
        }
    }

    private static string Color(ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder("#");
        foreach (var part in parts)
        {
            _ = text.Append(int.Parse(part, CultureInfo.InvariantCulture)
                .ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
