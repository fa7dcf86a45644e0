using System.Text.RegularExpressions;

namespace MesosMock.Console.Panes;

/// <summary>The part of an id that differs from its neighbours: <c>S2</c> of <c>uuid-S2</c>.
/// </summary>
internal static partial class ShortId
{
    public static ReadOnlySpan<char> Of(string id)
    {
        var dash = id.LastIndexOf('-');
        return dash > 30 ? id.AsSpan(dash + 1) : id;
    }

    /// <summary>A line with the ids of agents, offers and frameworks cut short; it still means
    /// the same.</summary>
    public static string Shorten(string line) => Master().Replace(line, "");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-(?=((S|O)[0-9]+|[0-9]{4})\\b)")]
    private static partial Regex Master();
}
