using System.Text;

namespace MesosMock.Console.Keys;

/// <summary>One press of a key, as the key map knows it.</summary>
/// <param name="Key">Which key.</param>
/// <param name="Rune">The character of <see cref="Key.Text"/>; else nothing.</param>
/// <param name="Modifiers">
/// What was held. Shift is part of the character and not repeated for <see cref="Key.Text"/>.
/// </param>
internal readonly record struct KeyStroke(
    Key Key, Rune Rune = default, KeyModifiers Modifiers = KeyModifiers.None)
{
    /// <summary>The press of a character.</summary>
    public static KeyStroke Of(char letter) => new(Key.Text, new Rune(letter));

    /// <summary>A character held with Ctrl.</summary>
    public static KeyStroke Control(char letter) =>
        new(Key.Text, new Rune(letter), KeyModifiers.Control);

    /// <summary>Whether it is this character, with nothing held but Shift.</summary>
    public bool Is(char letter) =>
        Key == Key.Text && Modifiers == KeyModifiers.None && Rune.Value == letter;

    /// <summary>Whether it is this key, with nothing held.</summary>
    public bool Is(Key key) => Key == key && Modifiers == KeyModifiers.None;

    /// <summary>The text that it types into a field.</summary>
    /// <param name="rune">The character.</param>
    /// <returns>False for keys and chords, which type nothing.</returns>
    public bool Types(out Rune rune)
    {
        rune = Rune;
        return Key == Key.Text && Modifiers == KeyModifiers.None;
    }

    /// <summary>Reads a name such as <c>x</c>, <c>F2</c>, <c>Shift-F5</c> or <c>Ctrl-K</c>.
    /// </summary>
    /// <returns>The press, or null when there is no such key.</returns>
    public static KeyStroke? Parse(string text)
    {
        var modifiers = KeyModifiers.None;
        var rest = text.AsSpan();
        while (rest.Length > 1 && rest.IndexOfAny('-', '+') is var dash && dash > 0
            && dash < rest.Length - 1)
        {
            if (ModifierOf(rest[..dash]) is not { } modifier)
            {
                return null;
            }

            modifiers |= modifier;
            rest = rest[(dash + 1)..];
        }

        if (Rune.DecodeFromUtf16(rest, out var rune, out var length)
            == System.Buffers.OperationStatus.Done && length == rest.Length)
        {
            var isChord = modifiers.HasFlag(KeyModifiers.Control);
            return new(Key.Text, isChord ? Rune.ToLowerInvariant(rune) : rune, modifiers);
        }

        if (rest.Equals("Space", StringComparison.OrdinalIgnoreCase))
        {
            return new(Key.Text, new Rune(' '), modifiers);
        }

        return Enum.TryParse<Key>(rest, ignoreCase: true, out var key) && key != Key.Text
            && char.IsLetter(rest[0])
            ? new(key, default, modifiers)
            : null;
    }

    /// <summary>The name that help and hints show.</summary>
    public override string ToString()
    {
        var name = new StringBuilder();
        _ = name.Append(Modifiers.HasFlag(KeyModifiers.Control) ? "Ctrl-" : "")
            .Append(Modifiers.HasFlag(KeyModifiers.Alt) ? "Alt-" : "")
            .Append(Modifiers.HasFlag(KeyModifiers.Shift) ? "Shift-" : "");
        return Key switch
        {
            Key.Text when Rune.Value == ' ' => name.Append("Space").ToString(),
            Key.Text when Modifiers.HasFlag(KeyModifiers.Control) =>
                name.Append(Rune.ToUpperInvariant(Rune)).ToString(),
            Key.Text => name.Append(Rune).ToString(),
            Key.Escape => name.Append("Esc").ToString(),
            Key.PageUp => name.Append("PgUp").ToString(),
            Key.PageDown => name.Append("PgDn").ToString(),
            _ => name.Append(Key).ToString(),
        };
    }

    private static KeyModifiers? ModifierOf(ReadOnlySpan<char> name) =>
        name.ToString().ToUpperInvariant() switch
        {
            "CTRL" or "C" => KeyModifiers.Control,
            "ALT" or "M" => KeyModifiers.Alt,
            "SHIFT" or "S" => KeyModifiers.Shift,
            _ => null,
        };
}
