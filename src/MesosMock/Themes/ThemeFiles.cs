using System.Reflection;
using MesosMock.Console.Themes;
using MesosMock.Simulation.Words;
using MesosMock.Toml;

namespace MesosMock.Themes;

/// <summary>
/// Themes by name or path: those inside the executable, and files of users, which are read anew
/// when they change.
/// </summary>
internal sealed class ThemeFiles
{
    /// <summary>Bases of bases; a theme that is built on itself ends there.</summary>
    private const int BasesMax = 8;

    private const string Suffix = ".toml";
    private string? _path;
    private DateTime _written;

    /// <summary>The names of the themes inside the executable, the default one first.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["dark", "light", "high-contrast", "deuteranopia", "mono", "paper"];

    /// <summary>Finds a theme.</summary>
    /// <param name="name">A name, or the path of a file.</param>
    /// <returns>The theme, and what is wrong with it; none when it cannot be used at all.
    /// </returns>
    public (Theme? Theme, string Problem) Find(string name)
    {
        _path = null;
        var isPath = name.Contains('/') || name.EndsWith(Suffix, StringComparison.Ordinal);
        if (isPath)
        {
            _path = name;
            _written = TimeOf(name);
        }
        else if (!Names.Contains(name))
        {
            return (null, $"there is no theme {name}{NearestName.Suggest(name, Names)}; there are "
                + string.Join(", ", Names) + ", or the path of a file");
        }

        return Read(name, BasesMax);
    }

    /// <summary>Reads the theme in use anew if its file has changed.</summary>
    /// <returns>Null if it has not.</returns>
    public (Theme? Theme, string Problem)? Reload()
    {
        if (_path is null || TimeOf(_path) == _written)
        {
            return null;
        }

        _written = TimeOf(_path);
        return Read(_path, BasesMax);
    }

    private static DateTime TimeOf(string path)
    {
        try
        {
            return File.GetLastWriteTimeUtc(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be looked at has not changed; reading it says what is wrong.
            return default;
        }
    }

    private static (Theme? Theme, string Problem) Read(string name, int basesLeft)
    {
        try
        {
            var document = TomlDocument.Parse(Bytes(name));
            List<ThemeEntry> entries = [];
            Flatten(document, document.Root, "", name, entries);
            var parent = entries.Find(entry => entry.Key == "base")?.Values[0];
            var below = (Theme: (Theme?)Theme.Plain, Problem: "");
            if (parent is not null && parent != name && basesLeft > 0)
            {
                below = Read(parent, basesLeft - 1);
            }

            if (below.Theme is null)
            {
                return below;
            }

            var title = Path.GetFileNameWithoutExtension(name);
            var theme = ThemeBuilder.Build(title, entries, below.Theme, out var problems);
            return (theme, problems.Count == 0 ? below.Problem : string.Join('\n', problems));
        }
        catch (TomlSyntaxException error)
        {
            var place = $"{error.Position.Line}:{error.Position.Column}";
            return (null, $"{name}:{place}: not TOML: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"theme {name}: {error.Message}");
        }
    }

    private static byte[] Bytes(string name)
    {
        if (!Names.Contains(name))
        {
            return File.ReadAllBytes(name);
        }

        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"themes/{name}{Suffix}")!; // Built in, one for each name.
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void Flatten(
        TomlDocument document, TomlTable table, string prefix, string file, List<ThemeEntry> into)
    {
        foreach (var (key, span, value) in table.Entries)
        {
            if (value is TomlTable inner)
            {
                Flatten(document, inner, $"{prefix}{key}.", file, into);
                continue;
            }

            var position = document.PositionOf(span);
            into.Add(new(
                prefix + key,
                value is TomlArray list ? [.. list.Items.Select(TextOf)] : [TextOf(value)],
                $"{file}:{position.Line}:{position.Column}"));
        }
    }

    private static string TextOf(TomlValue value) => value switch
    {
        TomlString text => text.Value,
        TomlInteger number => $"{number.Value}",
        _ => value.TypeName,
    };
}
