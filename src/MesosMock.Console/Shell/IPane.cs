using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Simulation.Targets;
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

    /// <summary>
    /// Rows that it needs beside another pane, with its frame; 0 if it only stands alone.
    /// </summary>
    int SideRows => 0;

    /// <summary>How much of the rows that are left over beside another pane it takes.</summary>
    int SideWeight => 1;

    /// <summary>Whether its newest rows are worth a strip below another pane.</summary>
    bool IsStrip => false;

    /// <summary>What its rows are for actions; null if they cannot be acted on.</summary>
    TargetKind? Targets => null;

    /// <summary>
    /// The part of it that notes may hide, as it was last drawn; without one any part.
    /// </summary>
    Rectangle? NoteArea => null;

    /// <summary>Counts what has to be counted whether the pane is shown or not.</summary>
    void Watch(ClusterView view)
    {
    }

    /// <summary>Takes the cluster as it is now. Called while the pane is shown.</summary>
    void Update(ClusterView view);

    /// <summary>Draws it, with its frame.</summary>
    /// <param name="canvas">Takes the drawing.</param>
    /// <param name="area">Where it stands.</param>
    /// <param name="hasFocus">Whether it has the keys; otherwise it stands beside another one.
    /// </param>
    void Draw(Canvas canvas, Rectangle area, bool hasFocus);

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
