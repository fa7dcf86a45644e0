using MesosMock.Console.Themes;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Words;

namespace MesosMock.Console.Shell;

/// <summary>Lines that are typed: those of the console itself, and those for the cluster.
/// </summary>
internal sealed class ConsoleCommands(
    ConsoleContext context, PaneDeck deck, Action<IPane> show)
{
    private readonly List<string> _history = [];

    /// <summary>Opens the palette.</summary>
    public void OpenPalette(Func<string, string> prepare) =>
        context.Open(new PaletteOverlay(
            ActionsAndMore(), _history, line => Run(prepare(line))));

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
        var isPane = deck.Panes.Any(pane => IsNamed(pane, first));
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
        if (deck.Panes.FirstOrDefault(pane => IsNamed(pane, words[0])) is not { } found)
        {
            var names = deck.Panes.Select(pane => pane.Title.ToLowerInvariant());
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

    private PaletteEntry[] ActionsAndMore()
    {
        var panes = deck.Panes.Select(pane => new PaletteEntry(
            pane.Title.ToLowerInvariant(), "pane; add /words to filter it", $"{pane.Number}"));
        PaletteEntry[] actions = [.. ActionCatalogue.Infos.Select(EntryOf)];
        context.Check([.. actions.Select(one => one.Check)], reasons =>
        {
            foreach (var (action, reason) in actions.Zip(reasons))
            {
                action.Reason = reason ?? "";
            }
        });
        return
        [
            .. panes, .. actions,
            .. context.Facts.Themes.Select(name =>
                new PaletteEntry($"theme {name}", "another look")),
            new("theme", "a theme by its name or file") { NeedsMore = true },
            new("log", "the log of the process"),
            new("readonly on", "keys only look"),
            new("readonly off", "keys act again"),
            new("quit", "ends the run", "q"),
        ];
    }

    /// <summary>An action, on what is selected if it is of the right kind.</summary>
    private PaletteEntry EntryOf(ActionInfo info)
    {
        var keys = info.Key is { } key && info.Targets is not null ? $"x {key}" : "";
        var selected = info.Targets is { } kind && deck.Focused.Targets == kind
            ? deck.Focused.SelectedSelector
            : null;
        return new(info.Name, info.Help, keys)
        {
            NeedsMore = info.Targets is not null || info.TakesPairs
                || info.Parameters.Any(one => one.IsRequired),
            Tail = selected is null ? "" : "selected ",
            Check = info.Targets is null ? info.Name : $"{info.Name} {selected ?? "all"}",
        };
    }
}
