using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>Draws what is around the panes: header, tabs, echo line, footer, notes.</summary>
internal static class ConsoleFrame
{
    private const int WidthMin = 40;
    private const int HeightMin = 10;

    public static void Draw(Canvas canvas, ConsoleApp app, FrameFigures figures)
    {
        canvas.Fill(canvas.Bounds);
        canvas.Cells.Cursor = null;
        canvas.Clicks.Clear();
        var (width, height) = (canvas.Bounds.Width, canvas.Bounds.Height);
        if (width < WidthMin || height < HeightMin)
        {
            var line = canvas.Line.Clear().Add("terminal ").Add(width).Add('x').Add(height)
                .Add(", need 40x10");
            _ = canvas.Text(0, 0, line, width);
            return;
        }

        var (context, deck) = (app.Context, app.Deck);
        DrawHeader(canvas, context);
        TabBar.Draw(canvas, deck, 1);
        var body = new Rectangle(0, 2, width, height - 4);
        deck.Arrange(body, context.View);
        for (var i = deck.Places.Count - 1; i >= 0; i--)
        {
            deck.Places[i].Pane.Draw(canvas, deck.Places[i].Area, hasFocus: i == 0);
        }

        DrawEcho(canvas, app, height - 2, figures);
        if (context.Overlay is not null)
        {
            canvas.Clicks.Add(canvas.Bounds, null);
        }

        Footer.Draw(canvas, app, height - 1);
        NoteBoxes.Draw(canvas, context, deck.Focused.NoteArea ?? deck.Places[0].Area.Inner);
        for (var i = 0; i < context.Overlays.Count; i++)
        {
            canvas.Cells.Cursor = null;
            context.Overlays[i].Draw(canvas, body);
        }
    }

    private static void DrawHeader(Canvas canvas, ConsoleContext context)
    {
        var facts = context.Facts;
        var line = canvas.Line.Clear().Add(Tone.Title, " MesosMock  ");
        _ = facts.Url.Length > 0
            ? line.Add(Tone.Accent, facts.Url)
            : line.Add(Tone.Changing, "starting…");
        if (context.View is { } view)
        {
            _ = line.Add(Tone.Dim, "  up ").In(Tone.Text)
                .AddTime(view.Now - view.Master.StartedAt);
        }

        WriteTroubles(line, context.View);
        _ = line.Add(Tone.Dim, "  seed ").In(Tone.Text).Add(facts.Seed);
        if (context.View is { } known)
        {
            _ = line.Add(Tone.Dim, "  ").In(Tone.Text).AddCount(known.Frameworks.Count)
                .Add(Tone.Dim, " fw ").In(Tone.Text).AddCount(known.Agents.Count)
                .Add(Tone.Dim, " ag");
        }

        var used = canvas.Text(0, 0, line, canvas.Bounds.Width);
        if (context.IsReadOnly && used + 6 < canvas.Bounds.Width)
        {
            canvas.TextRight(canvas.Bounds.Width - 1, 0, " RO ", Tone.Danger);
        }
    }

    /// <summary>What is not as it would be by itself.</summary>
    private static void WriteTroubles(TextLine line, ClusterView? view)
    {
        if (view?.Clock.IsPaused == true)
        {
            _ = line.Add(Tone.Changing, "  ‖ paused");
        }
        else if (view is { Clock.Speed: not 1 and var speed })
        {
            _ = line.Add(Tone.Changing, "  ").Add(speed, "0.###").Add("x");
        }

        var armed = 0;
        for (var i = 0; i < (view?.Faults.Count ?? 0); i++)
        {
            var state = view!.Faults[i].State; // counted, so there
            armed += state is FaultState.Armed or FaultState.Spent ? 1 : 0;
        }

        if (armed > 0)
        {
            _ = line.Add(Tone.Failed, "  faults ").AddCount(armed);
        }
    }

    private static void DrawEcho(Canvas canvas, ConsoleApp app, int y, FrameFigures figures)
    {
        var width = canvas.Bounds.Width;
        if (app.FilterInput is { } filter)
        {
            canvas.Put(1, y, '/', Tone.Key);
            filter.Draw(canvas, 2, y, width - 3, hasFocus: true);
            return;
        }

        if (app.ShowsFigures)
        {
            var line = canvas.Line.Clear().Add(" frame ")
                .Add(figures.Time.TotalMilliseconds, "0.00").Add(" ms, ")
                .AddCount(figures.Bytes).Add(" B; ").AddCount(figures.Frames)
                .Add(" frames, ").AddCount(figures.Dropped).Add(" dropped; heap ")
                .AddCount(GC.GetTotalMemory(false) >> 20).Add(" MiB");
            _ = canvas.Text(0, y, line, width);
            return;
        }

        if (app.Context.Echo is { } echo)
        {
            // The way back must never be cut off.
            canvas.TextRight(width - 1, y, echo.Undo, Tone.Key);
            var undo = new Rectangle(width - 1 - echo.Undo.Length, y, echo.Undo.Length, 1);
            canvas.Clicks.Add(undo, KeyStroke.Of('u'));
            var room = width - echo.Undo.Length - 4;
            var line = canvas.Line.Clear().Add(Tone.Dim, "> ").Add(Tone.Accent, echo.Line);
            var used = canvas.Text(1, y, line, room * 6 / 10);
            _ = canvas.TextMiddle(
                used + 3, y, echo.Effect, echo.IsRefused ? Tone.Failed : Tone.Text,
                room - used - 2, RowLook.Normal);
        }
    }
}
