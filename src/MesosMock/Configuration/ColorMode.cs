namespace MesosMock.Configuration;

/// <summary>Colours that the console uses; the names of <c>--color</c>.</summary>
internal enum ColorMode
{
    /// <summary>What the terminal says it can show.</summary>
    Auto,

    /// <summary>No colour: reverse, bold and underline only.</summary>
    Mono,

    /// <summary>The 16 colours of the terminal's own palette.</summary>
    Ansi16,

    /// <summary>The 256 indexed colours.</summary>
    Indexed256,

    /// <summary>24-bit colours.</summary>
    TrueColor,
}
