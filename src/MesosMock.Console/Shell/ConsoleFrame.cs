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
    private const int ToastColumnsMax = 60;
    private const int ToastsHeightMin = 30;

    public static void Draw(Canvas canvas, ConsoleApp app, FrameFigures figures)
    {
        canvas.Fill(canvas.Bounds);
        canvas.Cells.Cursor = null;
        var (width, height) = (canvas.Bounds.Width, canvas.Bounds.Height);
        if (width < WidthMin || height < HeightMin)
        {
            var line = canvas.Line.Clear().Add("terminal ").Add(width).Add('x').Add(height)
                .Add(", need 40x10");
            _ = canvas.Text(0, 0, line, width);
            return;
        }

        var context = app.Context;
        DrawHeader(canvas, context);
        DrawTabs(canvas, app);
        var body = new Rectangle(0, 2, width, height - 4);
        app.Pane.Draw(canvas, body);
        DrawEcho(canvas, app, height - 2, figures);
        DrawFooter(canvas, app, height - 1);
        DrawToasts(canvas, context, body);
        foreach (var overlay in context.Overlays)
        {
            canvas.Cells.Cursor = null;
            overlay.Draw(canvas, body);
        }
    }

    /// <summary>The pane whose tab is at a column; null between them.</summary>
    public static IPane? TabAt(IReadOnlyList<IPane> panes, int x)
    {
        var start = 1;
        foreach (var pane in panes)
        {
            var end = start + pane.Title.Length + 4;
            if (x >= start && x < end)
            {
                return pane;
            }

            start = end;
        }

        return null;
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
            armed += view!.Faults[i].State == FaultState.Armed ? 1 : 0; // counted, so there
        }

        if (armed > 0)
        {
            _ = line.Add(Tone.Failed, "  faults ").AddCount(armed);
        }
    }

    private static void DrawTabs(Canvas canvas, ConsoleApp app)
    {
        var x = 1;
        foreach (var pane in app.Panes)
        {
            var isShown = pane == app.Pane;
            var line = canvas.Line.Clear().Add(Tone.Key, isShown ? "[" : " ").Add(pane.Number)
                .Add(' ').Add(isShown ? Tone.Title : Tone.Dim, pane.Title)
                .Add(Tone.Key, isShown ? "]" : " ");
            x += canvas.Text(x, 1, line);
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
            var room = width - echo.Undo.Length - 4;
            var line = canvas.Line.Clear().Add(Tone.Dim, "> ").Add(Tone.Accent, echo.Line);
            var used = canvas.Text(1, y, line, room * 6 / 10);
            _ = canvas.Text(used + 3, y, echo.Effect,
                echo.IsRefused ? Tone.Failed : Tone.Text, room - used - 2);
        }
    }

    private static void DrawFooter(Canvas canvas, ConsoleApp app, int y)
    {
        const int helpColumns = 8;
        var room = canvas.Bounds.Width - helpColumns;
        var x = 1;
        if (app.Context.Overlay is { } overlay)
        {
            _ = DrawHints(canvas, overlay.Hints, x, y, room + helpColumns);
            return;
        }

        x = DrawHints(canvas, app.Pane.Hints, x, y, room);
        _ = DrawHints(canvas, GlobalHints.All, x, y, room, "?");
        var help = canvas.Line.Clear().Add(Tone.Key, "?").Add(Tone.Text, " help");
        _ = canvas.Text(canvas.Bounds.Width - helpColumns + 1, y, help);
    }

    private static int DrawHints(
        Canvas canvas, IReadOnlyList<Hint> hints, int x, int y, int right, string except = "")
    {
        for (var i = 0; i < hints.Count; i++)
        {
            var hint = hints[i];
            var columns = TextReducer.Measure(hint.Keys, canvas.IsAscii) + hint.Word.Length + 3;
            if (hint.Word.Length == 0 || hint.Keys == except)
            {
                continue;
            }

            if (x + columns > right)
            {
                return right;
            }

            var line = canvas.Line.Clear().Add(Tone.Key, hint.Keys).Add(Tone.Text, " ")
                .Add(hint.Word);
            _ = canvas.Text(x, y, line);
            x += columns;
        }

        return x;
    }

    private static void DrawToasts(Canvas canvas, ConsoleContext context, Rectangle body)
    {
        // On a small terminal they would hide what they are about.
        var oldest = body.Height < ToastsHeightMin ? context.Toasts.Count - 1 : 0;
        var bottom = body.Bottom - 1;
        for (var i = context.Toasts.Count - 1; i >= oldest && i >= 0 && bottom - 3 > body.Y; i--)
        {
            var toast = context.Toasts[i];
            var text = TextReducer.Measure(toast.Text, canvas.IsAscii);
            var width = Math.Min(Math.Min(text, ToastColumnsMax) + 4, body.Width - 2);
            var box = new Rectangle(body.Right - width - 1, bottom - 3, width, 3);
            canvas.Fill(box);
            canvas.Frame(box, "", "", hasFocus: false);
            _ = canvas.Text(box.X + 2, box.Y + 1, toast.Text, toast.Tone, width - 4);
            bottom -= 3;
        }
    }
}
