using MesosMock.Console.Themes;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Words;

namespace MesosMock.Console.Shell;

/// <summary>Lines that are typed: those of the console itself, and those for the cluster.
/// </summary>
internal sealed class ConsoleCommands(
    ConsoleContext context, IReadOnlyList<IPane> panes, Action<IPane> show)
{
    private readonly List<string> _history = [];

    /// <summary>Opens the palette.</summary>
    public void OpenPalette(Func<string, string> prepare) =>
        context.Open(new PaletteOverlay(Entries(), _history, line => Run(prepare(line))));

    /// <summary>Runs a line.</summary>
    public void Run(string line)
    {
        var words = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        var rest = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "quit" or "q":
                context.Send(new Intent.Quit());
                break;
            case "log":
                context.Open(new LogOverlay(context));
                break;
            case "theme":
                UseTheme(rest);
                break;
            case "readonly":
                context.IsReadOnly = rest != "off";
                context.Say(context.IsReadOnly ? "read-only: keys only look" : "actions are on");
                break;
            case "pane":
                ShowPane(rest);
                break;
            default:
                RunElse(words[0], rest, line);
                break;
        }
    }

    private void RunElse(string first, string rest, string line)
    {
        var isPane = panes.Any(pane => IsNamed(pane, first));
        if (isPane && (rest.Length == 0 || rest[0] == '/'))
        {
            ShowPane(line);
        }
        else
        {
            context.Act(line);
        }
    }

    private static bool IsNamed(IPane pane, string name) =>
        pane.Title.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (name.Length == 1 && pane.Number == name[0]);

    private void ShowPane(string text)
    {
        var words = text.Split('/', 2, StringSplitOptions.TrimEntries);
        if (panes.FirstOrDefault(pane => IsNamed(pane, words[0])) is not { } found)
        {
            var names = panes.Select(pane => pane.Title.ToLowerInvariant());
            context.Say($"there is no pane {words[0]}{NearestName.Suggest(words[0], names)}",
                Tone.Failed);
            return;
        }

        show(found);
        if (words.Length > 1)
        {
            found.UseFilter(words[1]);
        }
    }

    private void UseTheme(string name)
    {
        if (name.Length > 0)
        {
            context.Send(new Intent.UseTheme(name));
        }
        else
        {
            context.Say($"themes: {string.Join(", ", context.Facts.Themes)}, or a file");
        }
    }

    private PaletteEntry[] Entries()
    {
        var own = panes.Select(pane => new PaletteEntry(
            pane.Title.ToLowerInvariant(), "pane; add /words to filter it", $"{pane.Number}",
            false));
        var actions = ActionCatalogue.Infos.Select(info => new PaletteEntry(
            info.Name, info.Help, info.Key is { } key && info.Targets is not null ? $"x {key}" : "",
            info.Targets is not null || info.TakesPairs
                || info.Parameters.Any(one => one.IsRequired)));
        return
        [
            .. own, .. actions,
            .. context.Facts.Themes.Select(name =>
                new PaletteEntry($"theme {name}", "another look", "", false)),
            new("theme", "a theme by its name or file", "", true),
            new("log", "the log of the process", "", false),
            new("readonly on", "keys only look", "", false),
            new("readonly off", "keys act again", "", false),
            new("quit", "ends the run", "q", false),
        ];
    }
}
