using MesosMock.Console.Keys;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>The keys that move through a list and mark its rows.</summary>
internal static class TableKeys
{
    /// <summary>Moves or marks.</summary>
    /// <returns>Whether the key did.</returns>
    public static bool Move<TRow>(KeyStroke stroke, TableModel<TRow> model, int page)
    {
        var place = stroke switch
        {
            { Key: Key.Up } => model.Selected - 1,
            { Key: Key.Down } => model.Selected + 1,
            { Key: Key.PageUp } => model.Selected - page,
            { Key: Key.PageDown } => model.Selected + page,
            { Key: Key.Home } => 0,
            { Key: Key.End } => model.Count,
            _ when stroke.Is('k') => model.Selected - 1,
            _ when stroke.Is('j') => model.Selected + 1,
            _ when stroke.Is('g') => 0,
            _ when stroke.Is('G') => model.Count,
            _ => -2,
        };
        if (place != -2)
        {
            model.Select(place);
            return true;
        }

        return Mark(stroke, model);
    }

    private static bool Mark<TRow>(KeyStroke stroke, TableModel<TRow> model)
    {
        if (stroke.Is(' '))
        {
            model.ToggleMark();
            model.Select(model.Selected + 1);
        }
        else if (stroke.Is('v'))
        {
            model.MarkRange();
        }
        else if (stroke.Is('*'))
        {
            model.MarkShown();
        }
        else if (stroke.Is('\\'))
        {
            model.ClearMarks();
        }
        else
        {
            return false;
        }

        return true;
    }
}
