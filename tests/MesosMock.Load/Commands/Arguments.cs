using System.Globalization;

namespace MesosMock.Load.Commands;

/// <summary>The options of a command: names with values.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Reads options.</summary>
    /// <param name="words">Names and values by turns.</param>
    /// <param name="names">The names that the command knows.</param>
    /// <exception cref="UsageException">A name is unknown or has no value.</exception>
    public Arguments(IReadOnlyList<string> words, params string[] names)
    {
        for (var i = 0; i < words.Count; i += 2)
        {
            if (!names.Contains(words[i]))
            {
                throw new UsageException(
                    $"{words[i]} is unknown; there are {string.Join(", ", names)}");
            }

            _values[words[i]] = i + 1 < words.Count
                ? words[i + 1]
                : throw new UsageException($"{words[i]} needs a value");
        }
    }

    /// <summary>The published mock to load: <c>--server</c>.</summary>
    public string Server
    {
        get
        {
            var path = Text("--server", "");
            return path.Length == 0
                ? throw new UsageException("--server needs the path of a published mesosmock")
                : File.Exists(path) ? Path.GetFullPath(path)
                : throw new UsageException($"there is no file {path}");
        }
    }

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    /// <summary>A number above 0.</summary>
    public double Number(string name, double otherwise) =>
        !_values.TryGetValue(name, out var text) ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 ? number
        : throw new UsageException($"{name} needs a number above 0, not {text}");

    public int Count(string name, int otherwise) => (int)Math.Max(1, Number(name, otherwise));

    public TimeSpan Seconds(string name, double otherwise) =>
        TimeSpan.FromSeconds(Number(name, otherwise));
}
