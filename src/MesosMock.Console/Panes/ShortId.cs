namespace MesosMock.Console.Panes;

/// <summary>The part of an id that differs from its neighbours: <c>S2</c> of <c>uuid-S2</c>.
/// </summary>
internal static class ShortId
{
    public static ReadOnlySpan<char> Of(string id)
    {
        var dash = id.LastIndexOf('-');
        return dash > 30 ? id.AsSpan(dash + 1) : id;
    }
}
