using MesosMock.Console.Keys;
using MesosMock.Console.Screen;

namespace MesosMock.Console.Shell;

/// <summary>Something that lies over the panes and takes all keys while it is there.</summary>
internal interface IOverlay
{
    /// <summary>What the footer says meanwhile.</summary>
    IReadOnlyList<Hint> Hints { get; }

    /// <summary>Draws it over what is there.</summary>
    void Draw(Canvas canvas, Rectangle area);

    /// <summary>Takes a key; Esc has closed it before it gets here, unless it wants that.
    /// </summary>
    void Handle(KeyStroke stroke, ConsoleContext context);

    /// <summary>Takes a move of the mouse that stands for no key; the wheel scrolls.</summary>
    void Handle(MouseInput mouse, ConsoleContext context)
    {
        if (mouse.Action is MouseAction.WheelUp or MouseAction.WheelDown)
        {
            var isUp = mouse.Action == MouseAction.WheelUp;
            Handle(new KeyStroke(isUp ? Key.Up : Key.Down), context);
        }
    }

    /// <summary>Takes a pasted text.</summary>
    void Paste(string text)
    {
    }
}
