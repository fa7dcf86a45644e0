namespace MesosMock.Toml;

/// <summary>A text that is not TOML 1.0.</summary>
/// <param name="message">What is wrong, without the place.</param>
/// <param name="position">Where.</param>
internal sealed class TomlSyntaxException(string message, TomlPosition position)
    : Exception(message)
{
    /// <summary>Where the text stops being TOML.</summary>
    public TomlPosition Position { get; } = position;
}
