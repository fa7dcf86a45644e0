using MesosMock.Console.Screen;

namespace MesosMock.Console.Shell;

/// <summary>
/// The dashboard of a large terminal: the pane that has the keys is the largest, the others stand
/// in a column beside it, and those with news in a strip below.
/// </summary>
internal static class PaneLayout
{
    /// <summary>Below so many columns one pane has all of the terminal.</summary>
    public const int WidthMin = 110;

    /// <summary>Below so many rows one pane has all of the terminal.</summary>
    public const int HeightMin = 26;

    private const int SideWidthMin = 38;
    private const int SideWidthMax = 54;
    private const int StripHeightMin = 8;
    private const int StripHeightMax = 18;
    private const int StripWidthMin = 64;

    /// <summary>Whether more than one pane has room.</summary>
    public static bool HasRoom(Rectangle body) =>
        body.Width >= WidthMin && body.Height >= HeightMin;

    /// <summary>Gives every pane that is shown its place, the one with the keys first.</summary>
    /// <param name="panes">All panes.</param>
    /// <param name="focused">The one with the keys.</param>
    /// <param name="body">The room for all of them.</param>
    /// <param name="places">Takes the places.</param>
    public static void Arrange(
        IReadOnlyList<IPane> panes, IPane focused, Rectangle body, List<PanePlace> places)
    {
        var side = Math.Clamp(body.Width * 3 / 10, SideWidthMin, SideWidthMax);
        var strip = Math.Clamp(body.Height * 3 / 10, StripHeightMin, StripHeightMax);
        var right = body with { X = body.X + side, Width = body.Width - side };
        places.Add(new(focused, right with { Height = right.Height - strip }));
        ArrangeSide(panes, focused, body with { Width = side }, places);
        ArrangeStrip(
            panes, focused, right with { Y = right.Bottom - strip, Height = strip }, places);
    }

    private static void ArrangeSide(
        IReadOnlyList<IPane> panes, IPane focused, Rectangle area, List<PanePlace> places)
    {
        var (first, left, weights) = (places.Count, area.Height, 0);
        for (var i = 0; i < panes.Count; i++)
        {
            var pane = panes[i];
            if (pane != focused && pane.SideRows > 0 && pane.SideRows <= left)
            {
                left -= pane.SideRows;
                weights += pane.SideWeight;
                places.Add(new(pane, area with { Height = pane.SideRows }));
            }
        }

        var y = area.Y;
        for (var i = first; i < places.Count; i++)
        {
            var (pane, place) = places[i];
            var more = left * pane.SideWeight / Math.Max(1, weights);
            weights -= pane.SideWeight;
            left -= more;
            more += i == places.Count - 1 ? left : 0;
            places[i] = new(pane, place with { Y = y, Height = place.Height + more });
            y = places[i].Area.Bottom;
        }
    }

    private static void ArrangeStrip(
        IReadOnlyList<IPane> panes, IPane focused, Rectangle area, List<PanePlace> places)
    {
        var first = places.Count;
        var room = area.Width / StripWidthMin;
        for (var i = 0; i < panes.Count && places.Count - first < room; i++)
        {
            if (panes[i] != focused && panes[i].IsStrip)
            {
                places.Add(new(panes[i], area));
            }
        }

        var count = places.Count - first;
        for (var i = 0; i < count; i++)
        {
            var (start, end) = (area.Width * i / count, area.Width * (i + 1) / count);
            var part = area with { X = area.X + start, Width = end - start };
            places[first + i] = places[first + i] with { Area = part };
        }
    }
}
