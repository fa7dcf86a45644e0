namespace MesosMock.Console.Shell;

/// <summary>The keys that mean the same everywhere.</summary>
internal static class GlobalHints
{
    public static readonly IReadOnlyList<Hint> All =
    [
        new("1-8", "", "opens a pane; Tab and Shift-Tab go to the next and the previous one"),
        new(":", "command", "command palette; Ctrl-K and Ctrl-P, too"),
        new("u", "undo", "takes the last action back, or heals what it broke"),
        new("?", "help", "this help"),
        new("z", "zoom", "gives this pane all of a large terminal, or shows the others again"),
        new("Backspace", "", "goes back to the pane before, with its filter"),
        new("T", "", "time: pause, resume, step, speed"),
        new("!", "", "panic: heals everything at once"),
        new("F1-F12", "", "run the lines of [keys] in the configuration"),
        new("Esc", "", "goes back: menu, detail, filter, marks, zoom"),
        new("%", "", "gives the mouse back to the terminal, so that it can select text"),
        new("Ctrl-L", "", "draws everything anew"),
        new("F12", "", "shows what a frame costs, unless [keys] uses it"),
        new("Ctrl-Z", "", "twice: stops the process, and with it the mock master"),
        new("q", "quit", "ends the run; asks while frameworks are connected; Ctrl-C, too"),
    ];
}
