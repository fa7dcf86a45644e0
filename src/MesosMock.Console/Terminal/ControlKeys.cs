using System.Text;
using MesosMock.Console.Keys;

namespace MesosMock.Console.Terminal;

/// <summary>The keys that send one control character.</summary>
internal static class ControlKeys
{
    /// <summary>Tells the key of a control character.</summary>
    /// <param name="code">0 to 31, or 127.</param>
    /// <param name="held">What is known to be held besides Ctrl.</param>
    public static KeyStroke Of(byte code, KeyModifiers held) => code switch
    {
        (byte)'\r' or (byte)'\n' => new(Key.Enter, default, held),
        (byte)'\t' => new(Key.Tab, default, held),
        0x7F => new(Key.Backspace, default, held),
        0x08 => new(Key.Backspace, default, held | KeyModifiers.Control),
        0x1B => new(Key.Escape, default, held),
        0 => new(Key.Text, new Rune(' '), held | KeyModifiers.Control),
        < 27 => new(Key.Text, new Rune((char)('a' + code - 1)), held | KeyModifiers.Control),
        _ => new(Key.Text, new Rune((char)('@' + code)), held | KeyModifiers.Control),
    };
}
