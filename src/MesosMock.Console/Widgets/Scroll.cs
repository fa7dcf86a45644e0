using MesosMock.Console.Keys;

namespace MesosMock.Console.Widgets;

/// <summary>Which line of a text is selected, and which is the first on the screen.</summary>
internal sealed class Scroll
{
    private int _page = 1;
    private int _count;

    public int Selected { get; private set; }

    public int Top { get; private set; }

    /// <summary>Takes the measures before a drawing.</summary>
    public void Fit(int count, int page)
    {
        (_count, _page) = (count, Math.Max(1, page));
        Selected = Math.Clamp(Selected, 0, Math.Max(0, count - 1));
        Top = Math.Clamp(Math.Clamp(Top, Selected - _page + 1, Selected), 0,
            Math.Max(0, count - _page));
    }

    /// <summary>Goes to a line.</summary>
    public void Select(int place) => Selected = Math.Clamp(place, 0, Math.Max(0, _count - 1));

    public void Reset() => (Selected, Top) = (0, 0);

    /// <summary>Moves.</summary>
    /// <returns>Whether the key did.</returns>
    public bool Handle(KeyStroke stroke)
    {
        var place = stroke switch
        {
            { Key: Key.Up } => Selected - 1,
            { Key: Key.Down } => Selected + 1,
            { Key: Key.PageUp } => Selected - _page,
            { Key: Key.PageDown } => Selected + _page,
            { Key: Key.Home } => 0,
            { Key: Key.End } => _count,
            _ when stroke.Is('k') => Selected - 1,
            _ when stroke.Is('j') => Selected + 1,
            _ when stroke.Is('g') => 0,
            _ when stroke.Is('G') => _count,
            _ => int.MinValue,
        };
        if (place == int.MinValue)
        {
            return false;
        }

        Select(place);
        return true;
    }
}
