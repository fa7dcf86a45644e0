using System.Globalization;

namespace MesosMock.Protocol.Generator.Schema;

/// <summary>
/// Reads one <c>.wire</c> file. A file names its package and its source, then lists messages
/// (<c>message</c>, or <c>value</c> for those that become structs) and enums; the indented
/// lines below each are its fields or members. Text after <c>--</c> is documentation.
/// </summary>
internal sealed class PackageParser
{
    private const string DocMark = "--";

    private static readonly char[] Blanks = [' '];

    private readonly string file;
    private readonly WirePackage package = new();
    private WireMessage? message;
    private WireEnum? wireEnum;
    private string pendingDoc = "";
    private int line;

    private PackageParser(string file)
    {
        this.file = file;
    }

    /// <summary>Reads a file; throws <see cref="SchemaException"/> on the first error.</summary>
    public static WirePackage Parse(string file, string text)
    {
        var parser = new PackageParser(file);
        foreach (var rawLine in text.Split('\n'))
        {
            parser.line++;
            parser.ReadLine(rawLine.TrimEnd());
        }

        return parser.package;
    }

    private void ReadLine(string text)
    {
        var (code, doc) = SplitDoc(text);
        var words = code.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            pendingDoc = doc;
        }
        else if (code[0] != ' ')
        {
            ReadHeading(words);
        }
        else if (wireEnum != null)
        {
            ReadMember(words, doc);
        }
        else
        {
            ReadField(words, doc);
        }
    }

    private static (string Code, string Doc) SplitDoc(string text)
    {
        var mark = text.IndexOf(DocMark, StringComparison.Ordinal);
        return mark < 0
            ? (text, "")
            : (text.Substring(0, mark), text.Substring(mark + DocMark.Length).Trim());
    }

    private void ReadHeading(string[] words)
    {
        switch (words[0])
        {
            case "package" when words.Length == 2:
                package.Name = words[1];
                package.Namespace = Naming.Namespace(words[1]);
                break;
            case "source" when words.Length == 2:
                package.Source = words[1];
                break;
            case "message" or "value":
                StartMessage(words);
                break;
            case "enum":
                StartEnum(words);
                break;
            default:
                throw Error($"'{words[0]}' is not a heading");
        }
    }

    private void StartMessage(string[] words)
    {
        wireEnum = null;
        message = new WireMessage
        {
            Name = Name(words),
            Package = package,
            IsValue = words[0] == "value",
            TypeName = Alias(words, 2) ?? "",
            Doc = TakeDoc(),
        };
        package.Messages.Add(message);
    }

    private void StartEnum(string[] words)
    {
        message = null;
        wireEnum = new WireEnum
        {
            Name = Name(words),
            Package = package,
            TypeName = Alias(words, 2) ?? "",
            Doc = TakeDoc(),
        };
        package.Enums.Add(wireEnum);
    }

    private void ReadMember(string[] words, string doc)
    {
        if (words.Length != 2)
        {
            throw Error("an enum member is written: number name");
        }

        wireEnum!.Members.Add(new WireEnumMember
        {
            Number = Number(words[0]),
            Name = words[1],
            Doc = doc,
        });
    }

    private void ReadField(string[] words, string doc)
    {
        if (message == null || words.Length < 4)
        {
            throw Error("a field is written: number label type name [options]");
        }

        var field = new WireField
        {
            Number = Number(words[0]),
            Label = Label(words[1]),
            TypeName = words[2],
            Name = words[3],
            PropertyName = Naming.Pascal(words[3]),
            Doc = doc,
            Line = line,
        };
        ReadOptions(field, words);
        message.Fields.Add(field);
    }

    private void ReadOptions(WireField field, string[] words)
    {
        for (var i = 4; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "=" when i + 1 < words.Length:
                    field.Default = words[++i];
                    break;
                case "as" when i + 1 < words.Length:
                    field.PropertyName = words[++i];
                    break;
                case "deprecated":
                    field.IsDeprecated = true;
                    break;
                case "explicit":
                    field.IsExplicit = true;
                    break;
                case "shown" when field.Label == FieldLabel.Repeated:
                    field.IsShownEmpty = true;
                    break;
                default:
                    throw Error($"'{words[i]}' is not an option of a field");
            }
        }
    }

    private string Name(string[] words) =>
        words.Length >= 2 ? words[1] : throw Error("a name is missing");

    private string? Alias(string[] words, int start)
    {
        if (words.Length == start)
        {
            return null;
        }

        return words.Length == start + 2 && words[start] == "as"
            ? words[start + 1]
            : throw Error("only 'as Name' may follow a name");
    }

    private string TakeDoc()
    {
        var doc = pendingDoc;
        pendingDoc = "";
        return doc;
    }

    private FieldLabel Label(string word) => word switch
    {
        "required" => FieldLabel.Required,
        "optional" => FieldLabel.Optional,
        "repeated" => FieldLabel.Repeated,
        "map" => FieldLabel.Map,
        _ => throw Error($"'{word}' is not a label"),
    };

    private int Number(string word) =>
        int.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'{word}' is not a number");

    private SchemaException Error(string problem) => new(file, line, problem);
}
