using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>A numbered view of the cluster.</summary>
internal interface IPane
{
    /// <summary>The key that opens it.</summary>
    char Number { get; }

    /// <summary>Its name in the tabs and the palette.</summary>
    string Title { get; }

    /// <summary>The keys that mean something here, the most important first.</summary>
    IReadOnlyList<Hint> Hints { get; }

    /// <summary>Takes the cluster as it is now. Called for the pane that is shown.</summary>
    void Update(ClusterView view);

    /// <summary>Draws it, with its frame.</summary>
    void Draw(Canvas canvas, Rectangle area);

    /// <summary>Takes a key.</summary>
    /// <returns>Whether it meant something here; if not, the keys of everywhere are tried.
    /// </returns>
    bool Handle(KeyStroke stroke, ConsoleContext context);

    /// <summary>Takes a move of the mouse within the pane.</summary>
    void Handle(MouseInput mouse, ConsoleContext context)
    {
    }

    /// <summary>The filter of its list; null where there is no list.</summary>
    string? Filter => null;

    /// <summary>Shows only what matches.</summary>
    void UseFilter(string filter)
    {
    }

    /// <summary>What <c>selected</c> stands for in a typed line; null for nothing.</summary>
    string? SelectedSelector => null;

    /// <summary>What <c>marked</c> stands for in a typed line; null for nothing.</summary>
    string? MarkedSelector => null;
}
