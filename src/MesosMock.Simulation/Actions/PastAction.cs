namespace MesosMock.Simulation.Actions;

/// <summary>An action that was done, and what became of it.</summary>
/// <param name="result">What it did.</param>
internal sealed class PastAction(ActionResult result)
{
    public ActionResult Result => result;

    /// <summary>Whether anything of it is left to undo; null if only trying tells.</summary>
    public Func<bool>? Stands { get; init; }

    /// <summary>Whether it was taken back, or took something back.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether an older one was taken back instead, since it could not be.</summary>
    public bool IsPassed { get; set; }
}
