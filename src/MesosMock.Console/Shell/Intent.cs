namespace MesosMock.Console.Shell;

/// <summary>What the console wants of the world around it: a closed set of cases.</summary>
internal abstract record Intent
{
    private Intent()
    {
    }

    /// <summary>Have a line of the action language done.</summary>
    public sealed record Act(string Line) : Intent;

    /// <summary>Find out which lines would be refused now.</summary>
    /// <param name="Lines">The lines; none of them is done.</param>
    /// <param name="Take">Gets a reason for each; null for what is possible.</param>
    public sealed record Check(
        IReadOnlyList<string> Lines, Action<IReadOnlyList<string?>> Take) : Intent;

    /// <summary>End the run.</summary>
    public sealed record Quit : Intent;

    /// <summary>Stop the process until the shell wakes it.</summary>
    public sealed record Suspend : Intent;

    /// <summary>Put a text on the clipboard.</summary>
    public sealed record Copy(string Text) : Intent;

    /// <summary>Draw everything anew.</summary>
    public sealed record Repaint : Intent;

    /// <summary>Take another theme.</summary>
    public sealed record UseTheme(string Name) : Intent;

    /// <summary>Take or leave the mouse.</summary>
    public sealed record CaptureMouse(bool IsOn) : Intent;
}
