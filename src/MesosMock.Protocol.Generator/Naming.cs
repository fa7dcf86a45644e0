using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace MesosMock.Protocol.Generator;

/// <summary>How wire names become C# names.</summary>
internal static class Naming
{
    private static readonly string[] SuffixOwners = ["Call", "Event", "Response"];

    /// <summary>What the generated methods call their own variables.</summary>
    private static readonly string[] TakenLocals =
    [
        "message", "output", "reader", "input", "item", "property", "tag", "isRead", "outerEnd",
    ];

    /// <summary><c>mesos.v1.scheduler</c> becomes <c>MesosMock.Protocol.V1.Scheduler</c>.</summary>
    public static string Namespace(string package)
    {
        var parts = package.Split('.').Skip(1).Select(Pascal);
        return "MesosMock.Protocol." + string.Join(".", parts);
    }

    /// <summary><c>framework_id</c> becomes <c>FrameworkId</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var part in name.Split('_').Where(part => part.Length > 0))
        {
            _ = result.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }

        return result.ToString();
    }

    /// <summary><c>offerIds</c> for <c>OfferIds</c>: the variable that holds a field.</summary>
    public static string Local(string propertyName)
    {
        var name = char.ToLowerInvariant(propertyName[0]) + propertyName.Substring(1);
        if (TakenLocals.Contains(name))
        {
            return name + "Field";
        }

        var isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }

    /// <summary>
    /// Nested names are joined; a child of Call, Event or Response takes that word as its
    /// suffix, so <c>Call.Decline</c> becomes <c>DeclineCall</c>.
    /// </summary>
    public static string Message(string name, Func<string, string?> aliasOf)
    {
        var parts = name.Split('.');
        var result = aliasOf(parts[0]) ?? Word(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            result = i == 1 && SuffixOwners.Contains(parts[0])
                ? Word(parts[1]) + parts[0]
                : result + Word(parts[i]);
        }

        return result;
    }

    /// <summary>An enum is its owner's name followed by its own: <c>CallType</c>.</summary>
    public static string Enum(string name, Func<string, string?> aliasOf)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0)
        {
            return Word(name);
        }

        var owner = name.Substring(0, dot);
        return (aliasOf(owner) ?? Message(owner, aliasOf)) + Word(name.Substring(dot + 1));
    }

    /// <summary><c>GONE_BY_OPERATOR</c> becomes <c>GoneByOperator</c>.</summary>
    public static string EnumMember(string name) =>
        name.Any(char.IsLower)
            ? name
            : string.Concat(name.Split('_').Select(part => Pascal(part.ToLowerInvariant())));

    /// <summary>The length of the prefix, ending in an underscore, that all names share.</summary>
    public static int CommonPrefix(IReadOnlyList<string> names)
    {
        var prefix = 0;
        for (var i = 0; names.Count > 1 && names.All(name => name.Length > i + 1); i++)
        {
            var character = names[0][i];
            if (names.Any(name => name[i] != character))
            {
                break;
            }

            prefix = character == '_' ? i + 1 : prefix;
        }

        return prefix;
    }

    /// <summary>
    /// <c>HTTPCheckInfo</c> becomes <c>HttpCheckInfo</c> and <c>FrameworkID</c>
    /// <c>FrameworkId</c>; two capitals before a word stay, as in <c>IPAddress</c>.
    /// </summary>
    private static string Word(string name)
    {
        var result = new StringBuilder(name);
        for (var start = 0; start < name.Length; start++)
        {
            var end = start;
            while (end < name.Length && char.IsUpper(name[end]))
            {
                end++;
            }

            var isLast = end == name.Length;
            var acronym = isLast ? end - start : end - start - 1;
            if (acronym > 2 || (isLast && acronym == 2))
            {
                for (var i = start + 1; i < start + acronym; i++)
                {
                    result[i] = char.ToLowerInvariant(name[i]);
                }
            }

            start = Math.Max(start, end - 1);
        }

        return result.ToString();
    }
}
