using MesosMock.Console.Screen;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>The panes: which of them has the keys, and which are shown where.</summary>
internal sealed class PaneDeck(IReadOnlyList<IPane> panes)
{
    private const int VisitsMax = 50;

    private readonly List<PanePlace> _places = [];
    private readonly List<PanePlace> _placesBefore = [];
    private readonly List<(IPane Pane, string? Filter)> _visits = [];

    /// <summary>All of them, in the order of their numbers.</summary>
    public IReadOnlyList<IPane> Panes => panes;

    /// <summary>The one that has the keys.</summary>
    public IPane Focused { get; private set; } = panes[0];

    /// <summary>Whether it has all of the terminal, however large that is.</summary>
    public bool IsZoomed { get; set; }

    /// <summary>Whether the terminal, as it was last drawn, has room for several.</summary>
    public bool HasRoom { get; private set; }

    /// <summary>Those that are shown, the one with the keys first.</summary>
    public IReadOnlyList<PanePlace> Places => _places;

    /// <summary>Gives a pane the keys.</summary>
    public void Show(IPane pane)
    {
        if (pane != Focused)
        {
            _visits.Add((Focused, Focused.Filter));
            _visits.RemoveRange(0, Math.Max(0, _visits.Count - VisitsMax));
            Focused = pane;
        }
    }

    /// <summary>Goes to the next pane, or to one further on.</summary>
    public void Step(int count)
    {
        var place = panes.TakeWhile(pane => pane != Focused).Count();
        Show(panes[(place + count + panes.Count) % panes.Count]);
    }

    /// <summary>Goes back to the pane before, with the filter that it had.</summary>
    /// <returns>False when there is none.</returns>
    public bool GoBack()
    {
        if (_visits.Count == 0)
        {
            return false;
        }

        (Focused, var filter) = _visits[^1];
        _visits.RemoveAt(_visits.Count - 1);
        Focused.UseFilter(filter ?? "");
        return true;
    }

    /// <summary>Takes the cluster as it is now.</summary>
    public void Update(ClusterView view)
    {
        foreach (var pane in panes)
        {
            pane.Watch(view);
            if (pane == Focused || IsIn(_places, pane))
            {
                pane.Update(view);
            }
        }
    }

    /// <summary>Finds places for what is to be shown; what was not shown before is brought up
    /// to date.</summary>
    public void Arrange(Rectangle body, ClusterView? view)
    {
        _placesBefore.Clear();
        _placesBefore.AddRange(_places);
        _places.Clear();
        HasRoom = PaneLayout.HasRoom(body);
        if (HasRoom && !IsZoomed)
        {
            PaneLayout.Arrange(panes, Focused, body, _places);
        }
        else
        {
            _places.Add(new(Focused, body));
        }

        for (var i = 0; i < _places.Count && view is not null; i++)
        {
            if (!IsIn(_placesBefore, _places[i].Pane))
            {
                _places[i].Pane.Update(view);
            }
        }
    }

    /// <summary>The pane at a point; null where none is.</summary>
    public IPane? At(int x, int y)
    {
        foreach (var (pane, area) in _places)
        {
            if (area.Contains(x, y))
            {
                return pane;
            }
        }

        return null;
    }

    private static bool IsIn(List<PanePlace> places, IPane pane)
    {
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Pane == pane)
            {
                return true;
            }
        }

        return false;
    }
}
