namespace MesosMock.Console.Shell;

/// <summary>Something that the palette knows.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Help">A few words.</param>
/// <param name="Keys">Keys that do the same; may be empty.</param>
internal sealed record PaletteEntry(string Name, string Help, string Keys = "")
{
    /// <summary>Whether Enter completes the name rather than running it.</summary>
    public bool NeedsMore { get; init; }

    /// <summary>What Enter completes the name with; may be empty.</summary>
    public string Tail { get; init; } = "";

    /// <summary>The line that tells whether it is possible; empty for what always is.</summary>
    public string Check { get; init; } = "";

    /// <summary>Why it is not possible now; empty while it is.</summary>
    public string Reason { get; set; } = "";
}
