using MesosMock.Simulation.Actions;

namespace MesosMock.Console.Shell;

/// <summary>An action with its targets, which stay what they were when the key was pressed.
/// </summary>
/// <param name="Action">From the catalogue.</param>
/// <param name="Kind">The word of the selector, such as <c>agent</c>.</param>
/// <param name="Targets">Which they are.</param>
/// <param name="Arguments">What follows the selector in the line; may be empty.</param>
internal sealed record ChaosRequest(
    ActionInfo Action, string Kind, IReadOnlyList<TargetKey> Targets, string Arguments)
{
    private const int NamesMax = 4;

    /// <summary>The word for what is acted on.</summary>
    public string Noun => Targets.Count == 1 ? Kind : Kind + "s";

    /// <summary>The first few targets.</summary>
    public string Names => string.Join(", ", Targets.Take(NamesMax).Select(one => one.Id))
        + (Targets.Count > NamesMax ? ", …" : "");

    /// <summary>The whole line.</summary>
    public string Line =>
        $"{Action.Name} {SelectorOf(Kind, Targets)} {Arguments}".TrimEnd();

    /// <summary>The selectors of targets: one, or one for each framework that has to be named.
    /// </summary>
    public static string SelectorOf(string kind, IReadOnlyList<TargetKey> targets) =>
        string.Join(' ', targets.GroupBy(one => one.Framework, one => one.Id)
            .Select(group => $"{kind}({MatchesOf(group)})"));

    /// <summary>Ids are nearly always plain; others are put in quotes.</summary>
    public static string Quote(string text) => text.Length > 0 && text.All(IsPlain)
        ? text
        : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static string MatchesOf(IGrouping<string, string> ids) => ids.Key.Length == 0
        ? string.Join(',', ids.Select(Quote))
        : string.Join(',', ids.Select(id => $"id={Quote(id)}")) + $",framework={Quote(ids.Key)}";

    private static bool IsPlain(char letter) =>
        char.IsLetterOrDigit(letter) || "-_.:/".Contains(letter);
}
