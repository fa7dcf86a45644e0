using MesosMock.Configuration;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Terminal;
using MesosMock.Themes;

namespace MesosMock.Hosting;

/// <summary>Opens the console where there is a terminal for it.</summary>
internal static class ConsoleSession
{
    /// <summary>Opens the console and draws its first frame.</summary>
    /// <param name="settings">What the run is configured with.</param>
    /// <param name="output">Takes problems.</param>
    /// <param name="notes">Takes one line when there can be no console.</param>
    /// <returns>The console; null for a headless run.</returns>
    public static ConsoleHost? Open(Settings settings, TextWriter output, TextWriter notes)
    {
        if (settings.IsHeadless)
        {
            return null;
        }

        if (LinuxTerminal.Refuse(Environment.GetEnvironmentVariable("TERM")) is { } reason)
        {
            notes.WriteLine($"running headless: {reason}");
            return null;
        }

        var themes = new ThemeFiles();
        var (theme, problem) = themes.Find(settings.Console.Theme);
        if (problem.Length > 0)
        {
            output.WriteLine(problem);
        }

        if (LinuxTerminal.Open(settings.Console.IsGuarded) is not { } terminal)
        {
            notes.WriteLine("running headless: the terminal cannot be opened");
            return null;
        }

        var options = new ConsoleOptions
        {
            Facts = FactsOf(settings),
            Colors = ColorsOf(settings.Console.Color),
            IsAscii = settings.Console.IsAscii
                || TerminalCapabilities.IsAscii(Environment.GetEnvironmentVariable),
            FramesPerSecondMax = settings.Console.FramesPerSecondMax,
            FindTheme = themes.Find,
            ReloadTheme = themes.Reload,
            Copy = Clipboard.Copy,
        };
        var host = new ConsoleHost(
            terminal, theme is null ? options : options with { Theme = theme },
            TimeProvider.System);
        host.Start();
        return host;
    }

    private static ConsoleFacts FactsOf(Settings settings) => new()
    {
        Seed = settings.Cluster.Seed,
        Speed = settings.Speed,
        IsReadOnly = settings.Console.IsReadOnly,
        Themes = ThemeFiles.Names,
        Keys = settings.Console.Keys.ToDictionary(
            pair => MesosMock.Console.Keys.KeyStroke.Parse(pair.Key)?.ToString() ?? pair.Key,
            pair => pair.Value),
    };

    private static ColorDepth ColorsOf(ColorMode mode) => mode switch
    {
        ColorMode.Mono => ColorDepth.Mono,
        ColorMode.Ansi16 => ColorDepth.Ansi16,
        ColorMode.Indexed256 => ColorDepth.Indexed256,
        ColorMode.TrueColor => ColorDepth.TrueColor,
        _ => TerminalCapabilities.ColorsOf(Environment.GetEnvironmentVariable),
    };
}
