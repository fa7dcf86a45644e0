namespace MesosMock.Console.Themes;

/// <summary>One setting of a theme, as its file has it.</summary>
/// <param name="Key">Table and key, such as <c>ui.text</c>.</param>
/// <param name="Values">The text; several for a list.</param>
/// <param name="Place">Where it stands, for messages, such as <c>dark.toml:3:8</c>.</param>
internal sealed record ThemeEntry(string Key, IReadOnlyList<string> Values, string Place);
