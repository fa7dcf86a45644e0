namespace MesosMock.Simulation.State;

/// <summary>The place of a thing in a <see cref="PagedList{T, TView}"/>; the default is none.
/// </summary>
internal readonly struct Seat(PagedListPage page, int place)
{
    public PagedListPage? Page { get; } = page;

    public int Place { get; } = place;

    public bool IsTaken => Page is not null;

    /// <summary>The thing's view is out of date.</summary>
    public void Touch() => Page?.Touch();
}
