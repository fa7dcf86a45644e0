using MesosMock.Console.Keys;
using MesosMock.Console.Panes;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>
/// A pane that is a list: it says what its rows and columns are, and gets moving, marking,
/// filtering, sorting, details and the menu of chaos.
/// </summary>
/// <param name="number">The key that opens it.</param>
/// <param name="title">Its name.</param>
/// <param name="targets">What its rows are for actions; null if they cannot be acted on.</param>
internal abstract class TablePane<TRow>(char number, string title, TargetKind? targets) : IPane
{
    private const int DetailRowsMax = 6;
    private const int DetailHeightMin = 14;
    private const int NoteRows = 3;

    private readonly TextLine _note = new();
    private readonly string _caption = $"{number} {title}";
    private TableModel<TRow>? _model;
    private TableView<TRow>? _view;
    private bool _isPaused;
    private bool _isDetailed;

    /// <inheritdoc/>
    public char Number => number;

    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public TargetKind? Targets => targets;

    /// <inheritdoc/>
    public virtual int SideRows => 0;

    /// <inheritdoc/>
    public virtual int SideWeight => 2;

    /// <inheritdoc/>
    public virtual bool IsStrip => false;

    /// <inheritdoc/>
    public Rectangle? NoteArea { get; private set; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<Hint> Hints => TableHints.Of(targets);

    /// <inheritdoc/>
    public string? Filter => Model.Query.Filter;

    /// <inheritdoc/>
    public string? SelectedSelector => targets is not null && Model.TrySelected(out var row)
        ? ChaosRequest.SelectorOf(Noun, Name([row]))
        : null;

    /// <inheritdoc/>
    public string? MarkedSelector => targets is not null && Model.Marks > 0
        ? ChaosRequest.SelectorOf(Noun, TargetKeys())
        : null;

    /// <summary>The columns; asked for once.</summary>
    protected abstract IReadOnlyList<TableColumn<TRow>> Columns { get; }

    /// <summary>The view that the rows come from.</summary>
    protected ClusterView? View { get; private set; }

    /// <summary>The table without its looks.</summary>
    protected TableModel<TRow> Model => _model ??= new(Columns, KeyOf);

    private TableView<TRow> Table => _view ??= new(Model);

    private string Noun => targets?.ToString().ToLowerInvariant() ?? "";

    /// <inheritdoc/>
    public void Update(ClusterView view)
    {
        // Whoever pauses before there is anything still wants to see something.
        if (!_isPaused || View is null)
        {
            View = view;
            var isAtEnd = Follows && Model.Selected >= Model.Count - 1;
            Model.Update(RowsOf(view));
            if (isAtEnd)
            {
                Model.Select(Model.Count);
            }
        }
    }

    /// <summary>Whether new rows come at the end, so that who stands there stays there.</summary>
    protected virtual bool Follows => false;

    /// <summary>What has come since the view was paused; 0 where nobody counts.</summary>
    protected virtual long Newer => 0;

    /// <inheritdoc/>
    public void UseFilter(string filter) => Model.Ask(Model.Query with { Filter = filter });

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area, bool hasFocus)
    {
        Model.Settle();
        var detail = area.Height < DetailHeightMin || !hasFocus ? 0
            : _isDetailed ? area.Height - DetailHeightMin + DetailRowsMax : DetailRowsMax;
        var list = area with { Height = area.Height - detail };
        canvas.Frame(list, _caption, Note(), hasFocus);
        Table.Draw(canvas, list.Inner, hasFocus);
        if (Model.Count == 0)
        {
            var text = Model.Total > 0 ? "nothing matches the filter; Esc clears it" : Nothing;
            _ = canvas.Text(list.X + 4, list.Y + 3, text, Tone.Dim, list.Width - 6);
        }

        if (detail > 0)
        {
            DrawDetail(canvas, area with { Y = list.Bottom, Height = detail });
        }

        NoteArea = Besides(list.Inner, Table.SelectedY);
    }

    /// <inheritdoc/>
    public bool Handle(KeyStroke stroke, ConsoleContext context)
    {
        return TableKeys.Move(stroke, Model, Table.PageSize)
            || HandleOwn(stroke, context)
            || HandleList(stroke, context)
            || HandleRows(stroke, context);
    }

    /// <inheritdoc/>
    public void Handle(MouseInput mouse, ConsoleContext context)
    {
        var place = Table.PlaceAt(mouse.X, mouse.Y);
        switch (mouse.Action)
        {
            case MouseAction.WheelUp:
                Model.Select(Model.Selected - 3);
                break;
            case MouseAction.WheelDown:
                Model.Select(Model.Selected + 3);
                break;
            case MouseAction.Press when place >= 0:
                Model.Select(place);
                _ = mouse.Button == 2 && Handle(KeyStroke.Of('x'), context);
                break;
            case MouseAction.Press when Table.ColumnAt(mouse.X, mouse.Y) is >= 0 and var column:
                SortBy(column);
                break;
        }
    }

    /// <summary>What an empty list says.</summary>
    protected abstract string Nothing { get; }

    /// <summary>The rows of a view, in the order that holds without sorting.</summary>
    protected abstract IReadOnlyList<TRow> RowsOf(ClusterView view);

    /// <summary>The full id of a row.</summary>
    protected abstract string IdOf(TRow row);

    /// <summary>Writes a line about the selected row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="index">Which line, from 0.</param>
    /// <param name="line">Takes the text.</param>
    /// <returns>False when there is no such line.</returns>
    protected abstract bool WriteDetail(TRow row, int index, TextLine line);

    /// <summary>Writes what the detail is called.</summary>
    protected virtual void WriteTitle(TRow row, TextLine line) => line.Add(IdOf(row));

    /// <summary>What the journal calls a row.</summary>
    protected virtual string ExplainedBy(TRow row) => IdOf(row);

    /// <summary>Takes the keys that only this pane knows.</summary>
    protected virtual bool HandleOwn(KeyStroke stroke, ConsoleContext context) => false;

    /// <summary>What a row keeps being known by while views come and go.</summary>
    protected virtual TargetKey KeyOf(TRow row) => new(IdOf(row));

    /// <summary>What rows are called in a line, so that it hits them and nothing else.</summary>
    protected virtual IReadOnlyList<TargetKey> Name(IReadOnlyList<TRow> rows) =>
        [.. rows.Select(row => new TargetKey(IdOf(row)))];

    /// <summary>What an action would hit: the marked rows, or the selected one.</summary>
    protected IReadOnlyList<TargetKey> TargetKeys() => Name(Model.Targets());

    /// <summary>The larger part of a list below or above its selected row.</summary>
    private static Rectangle Besides(Rectangle list, int y)
    {
        var below = list with { Y = y + 1, Height = Math.Max(0, list.Bottom - y - 1) };
        return below.Height >= NoteRows ? below
            : list with { Y = list.Y + 1, Height = Math.Max(0, y - list.Y - 1) };
    }

    private bool HandleList(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Key == Key.Enter)
        {
            _isDetailed = !_isDetailed;
        }
        else if (stroke.Is(Key.Escape))
        {
            return Back();
        }
        else if (stroke.Is('x') && targets is { } kind)
        {
            OpenMenu(kind, context);
        }
        else if (stroke.Is('s'))
        {
            SortBy(Model.Query.SortColumn + 1 == Columns.Count ? -1 : Model.Query.SortColumn + 1);
        }
        else if (stroke.Is('S'))
        {
            Model.Ask(Model.Query with { IsDescending = !Model.Query.IsDescending });
        }
        else if (stroke.Is('p'))
        {
            _isPaused = !_isPaused;
        }
        else if (stroke.Is('o'))
        {
            context.Open(ColumnMenu.Of(Table, context));
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Takes the keys that are about the selected row or the marked ones.</summary>
    private bool HandleRows(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is('y') && Model.Targets() is { Count: > 0 } rows)
        {
            var selector = targets is null ? null : ChaosRequest.SelectorOf(Noun, Name(rows));
            context.Open(TableCopy.MenuOf(Columns, rows, IdOf, selector, context));
        }
        else if (stroke.Is('e') && targets is not null && Model.TrySelected(out var explained))
        {
            Explain(ExplainedBy(explained), context);
        }
        else if (stroke.Is('.') && context.LastRequest is { } last && last.Kind == Noun)
        {
            context.Act(last with { Targets = TargetKeys() });
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void Explain(string name, ConsoleContext context) =>
        context.Open(new TextOverlay(
            $"why {name} is as it is",
            context.Sources.Journal is { } journal
                ? JournalTrail.Explain(name, journal)
                : "there is no journal yet"));

    /// <summary>Goes back one step: the detail, the filter, the marks.</summary>
    private bool Back()
    {
        if (_isDetailed)
        {
            _isDetailed = false;
        }
        else if (Model.Query.Filter.Length > 0)
        {
            UseFilter("");
        }
        else if (Model.Marks > 0)
        {
            Model.ClearMarks();
        }
        else
        {
            return false;
        }

        return true;
    }

    private void OpenMenu(TargetKind kind, ConsoleContext context)
    {
        var keys = TargetKeys();
        if (keys.Count == 0)
        {
            context.Say($"there is no {Noun} to act on", Tone.Lost);
            return;
        }

        context.Open(ChaosMenus.ForTargets(kind, keys, context));
    }

    private void SortBy(int column)
    {
        var query = Model.Query;
        Model.Ask(query with
        {
            SortColumn = column,
            IsDescending = column == query.SortColumn && !query.IsDescending,
        });
    }

    private ReadOnlySpan<char> Note()
    {
        _ = _note.Clear();
        _ = Model.Count == Model.Total
            ? _note.AddCount(Model.Total)
            : _note.AddCount(Model.Count).Add(" of ").AddCount(Model.Total);
        _ = Model.Marks > 0 ? _note.Add(" · marks ").AddCount(Model.Marks) : _note;
        _ = Model.Query.Filter.Length > 0 ? _note.Add(" · /").Add(Model.Query.Filter) : _note;
        _ = Model.IsWorking ? _note.Add(" · …") : _note;
        if (_isPaused)
        {
            _ = _note.Add(" · ‖ paused");
            _ = Newer > 0 ? _note.Add(", ").AddCount(Newer).Add(" newer ▼") : _note;
        }
        else if (Follows && Model.Selected >= Model.Count - 1)
        {
            _ = _note.Add(" · following ▼");
        }

        return _note.Span;
    }

    private void DrawDetail(Canvas canvas, Rectangle area)
    {
        if (!Model.TrySelected(out var row))
        {
            canvas.Frame(area, "", "", hasFocus: false);
            return;
        }

        WriteTitle(row, canvas.Line.Clear());
        canvas.Frame(
            area, canvas.Line.Span, _isDetailed ? "Enter closes" : "Enter opens", hasFocus: false);
        var inner = area.Inner;
        for (var i = 0; i < inner.Height; i++)
        {
            if (!WriteDetail(row, i, canvas.Line.Clear()))
            {
                return;
            }

            _ = canvas.Text(inner.X + 1, inner.Y + i, canvas.Line, inner.Width - 2);
        }
    }
}
