namespace MesosMock.Simulation.State;

/// <summary>A page of a <see cref="PagedList{T, TView}"/>, as those who sit on it know it.
/// </summary>
internal abstract class PagedListPage
{
    /// <summary>The view of something on the page is out of date.</summary>
    public abstract void Touch();
}
