using MesosMock.Console.Keys;

namespace MesosMock.Console.Screen;

/// <summary>What a click means: parts of the screen that stand for keys. The newest part wins.
/// </summary>
internal sealed class ClickMap
{
    private readonly List<(Rectangle Part, KeyStroke? Stroke)> _parts = [];

    public void Clear() => _parts.Clear();

    /// <summary>A click there is this key; with null it means nothing, whatever lies below.
    /// </summary>
    public void Add(Rectangle part, KeyStroke? stroke) => _parts.Add((part, stroke));

    /// <summary>Finds the key that a click stands for.</summary>
    /// <returns>Null where a click is no key.</returns>
    public KeyStroke? At(int x, int y)
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i].Part.Contains(x, y))
            {
                return _parts[i].Stroke;
            }
        }

        return null;
    }
}
