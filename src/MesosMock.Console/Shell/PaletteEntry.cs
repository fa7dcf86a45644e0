namespace MesosMock.Console.Shell;

/// <summary>Something that the palette knows.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Help">A few words.</param>
/// <param name="Keys">Keys that do the same; may be empty.</param>
/// <param name="NeedsMore">Whether Enter completes the name rather than running it.</param>
internal sealed record PaletteEntry(string Name, string Help, string Keys, bool NeedsMore);
