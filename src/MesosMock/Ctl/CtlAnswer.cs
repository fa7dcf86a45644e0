namespace MesosMock.Ctl;

/// <summary>An answer of the control API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
internal sealed record CtlAnswer(int Status, string Text)
{
    /// <summary>Whether what was asked for was done.</summary>
    public bool IsGood => Status == 200;
}
