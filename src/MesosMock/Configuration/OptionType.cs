using MesosMock.Simulation.Words;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>What values a key takes.</summary>
/// <typeparam name="T">The value in the settings.</typeparam>
/// <param name="Allowed">What is allowed, for messages.</param>
/// <param name="Convert">Turns a value of the file into one of the settings.</param>
/// <param name="Format">Writes a value of the settings as TOML.</param>
internal sealed record OptionType<T>(
    string Allowed, OptionConverter<T> Convert, Func<T, string> Format)
{
    /// <summary>The words among which a wrong one may have been meant.</summary>
    /// <value>Default none: the values are not words.</value>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Says what is wrong with a value, and what is allowed instead.</summary>
    /// <param name="what">What is wrong.</param>
    /// <param name="value">The value.</param>
    /// <returns>The message, with the word that was perhaps meant.</returns>
    public string Complain(string what, TomlValue value)
    {
        var suggestion = value is TomlString text ? NearestName.Suggest(text.Value, Words) : "";
        return $"{what}; allowed: {Allowed}{suggestion}";
    }
}

/// <summary>Turns a value of the file into one of the settings.</summary>
/// <typeparam name="T">The value in the settings.</typeparam>
/// <param name="value">The value of the file.</param>
/// <param name="result">The value for the settings, when there is no error.</param>
/// <returns>
/// Null when the value is good, what is wrong, or empty when it has a type that never is.
/// </returns>
internal delegate string? OptionConverter<T>(TomlValue value, out T result);
