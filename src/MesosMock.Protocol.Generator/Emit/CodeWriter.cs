using System.Text;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Collects lines of C# with the right indentation.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Adds one line; an empty one carries no blanks.</summary>
    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _ = text.Append(' ', depth * IndentSize).Append(line);
        }

        _ = text.Append('\n');
        return this;
    }

    /// <summary>Adds a heading and opens its block.</summary>
    public CodeWriter Open(string heading)
    {
        _ = Line(heading);
        return Open();
    }

    /// <summary>Opens a block whose heading is already there.</summary>
    public CodeWriter Open()
    {
        _ = Line("{");
        depth++;
        return this;
    }

    /// <summary>Closes the innermost block, without an empty line in front.</summary>
    public CodeWriter Close(string end = "}")
    {
        depth--;
        var length = text.Length;
        if (length > 1 && text[length - 1] == '\n' && text[length - 2] == '\n')
        {
            text.Length--;
        }

        return Line(end);
    }

    /// <summary>Indents what follows, for a wrapped line or the body of a case.</summary>
    public CodeWriter Indent()
    {
        depth++;
        return this;
    }

    /// <summary>Takes one indentation back.</summary>
    public CodeWriter Outdent()
    {
        depth--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
