namespace MesosMock.Simulation.Actions;

/// <summary>Why an action was not done.</summary>
/// <param name="Status">
/// 400 for a line that makes no sense, 404 for a selector that matches nothing, 409 for what is
/// not possible now.
/// </param>
/// <param name="Message">What is wrong and what is allowed, in one line.</param>
/// <param name="Nearest">What may have been meant.</param>
public sealed record ActionRefusal(int Status, string Message, IReadOnlyList<string> Nearest)
{
    /// <summary>The line makes no sense.</summary>
    public static ActionRefusal Bad(string message, IReadOnlyList<string>? nearest = null) =>
        new(400, message, nearest ?? []);

    /// <summary>The selector matches nothing.</summary>
    public static ActionRefusal Missing(string message, IReadOnlyList<string>? nearest = null) =>
        new(404, message, nearest ?? []);

    /// <summary>It is not possible now.</summary>
    public static ActionRefusal Impossible(
        string message, IReadOnlyList<string>? nearest = null) => new(409, message, nearest ?? []);
}
