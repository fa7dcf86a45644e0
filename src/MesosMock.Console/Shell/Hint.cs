using MesosMock.Console.Keys;

namespace MesosMock.Console.Shell;

/// <summary>A key and what it does: a line of help, and a word of the footer.</summary>
/// <param name="Keys">As help shows them, such as <c>x</c> or <c>1-8</c>.</param>
/// <param name="Word">A word for the footer; empty to be in help only.</param>
/// <param name="Help">A few words.</param>
internal sealed record Hint(string Keys, string Word, string Help)
{
    /// <summary>The first of the keys; null if they are described rather than named.</summary>
    public KeyStroke? Stroke { get; } = KeyStroke.Parse(Keys.Split(' ')[0]);
}
