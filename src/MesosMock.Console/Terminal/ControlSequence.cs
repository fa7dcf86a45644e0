using System.Text;
using MesosMock.Console.Keys;

namespace MesosMock.Console.Terminal;

/// <summary>Reads a finished control sequence: parameters and the final letter.</summary>
internal static class ControlSequence
{
    private const int ParametersMax = 8;

    /// <summary>Reads what stands after <c>ESC [</c> or <c>ESC O</c>.</summary>
    /// <returns>The event, or null when it means nothing to the console.</returns>
    public static InputEvent? Read(ReadOnlySpan<byte> bytes)
    {
        var final = bytes[^1];
        var body = bytes[..^1];
        if (body.Length > 0 && body[0] == '<' && final is (byte)'M' or (byte)'m')
        {
            return ReadMouse(body[1..], final);
        }

        if (body.IndexOfAnyExceptInRange((byte)'0', (byte)';') >= 0
            || (final == 'R' && body.Length > 0))
        {
            // Answers begin with ? or >, and the place of the cursor ends with R (so does F3
            // with modifiers, which terminals therefore send as 13~ today).
            return new(InputKind.Reply, Text: Encoding.ASCII.GetString(bytes));
        }

        Span<int> numbers = stackalloc int[ParametersMax];
        var count = ReadNumbers(body, numbers);
        return final switch
        {
            (byte)'I' when count == 0 => new(InputKind.FocusIn),
            (byte)'O' when count == 0 => new(InputKind.FocusOut),
            (byte)'~' when numbers[0] == 27 && count > 2 => Character(numbers[2], numbers[1]),
            (byte)'~' => Special(KeyOfNumber(numbers[0]), numbers[1]),
            (byte)'u' => Character(numbers[0], numbers[1]),
            (byte)'Z' => Special(Key.Tab, 2),
            _ => Special(KeyOfLetter(final), numbers[1]),
        };
    }

    private static int ReadNumbers(ReadOnlySpan<byte> body, Span<int> numbers)
    {
        numbers.Clear();
        var count = 0;
        foreach (var part in body.Split((byte)';'))
        {
            if (count == numbers.Length)
            {
                break;
            }

            var text = body[part];
            var colon = text.IndexOf((byte)':');
            text = colon < 0 ? text : text[..colon];
            _ = System.Buffers.Text.Utf8Parser.TryParse(text, out numbers[count], out _);
            count += body.Length > 0 ? 1 : 0;
        }

        return count;
    }

    private static KeyModifiers HeldOf(int parameter) =>
        (KeyModifiers)(Math.Max(parameter - 1, 0) & 7);

    private static InputEvent? Special(Key? key, int modifiers) => key is { } known
        ? new(InputKind.Key, new KeyStroke(known, default, HeldOf(modifiers)))
        : null;

    private static InputEvent? Character(int code, int modifiers)
    {
        var held = HeldOf(modifiers);
        if (code is < 0x20 or 0x7F)
        {
            return new(InputKind.Key, ControlKeys.Of((byte)code, held) with { Modifiers = held });
        }

        if (!Rune.TryCreate(code, out var rune) || Rune.IsControl(rune) || IsPrivate(code))
        {
            return null;
        }

        if (held.HasFlag(KeyModifiers.Control))
        {
            rune = Rune.ToLowerInvariant(rune);
        }
        else if (held.HasFlag(KeyModifiers.Shift))
        {
            rune = Rune.ToUpperInvariant(rune);
            held &= ~KeyModifiers.Shift;
        }

        return new(InputKind.Key, new KeyStroke(Key.Text, rune, held));
    }

    /// <summary>Keys such as the volume's, in the keyboard protocol of kitty.</summary>
    private static bool IsPrivate(int code) => code is >= 0xE000 and <= 0xF8FF;

    private static Key? KeyOfLetter(byte final) => final switch
    {
        (byte)'A' => Key.Up,
        (byte)'B' => Key.Down,
        (byte)'C' => Key.Right,
        (byte)'D' => Key.Left,
        (byte)'F' => Key.End,
        (byte)'H' => Key.Home,
        (byte)'P' => Key.F1,
        (byte)'Q' => Key.F2,
        (byte)'R' => Key.F3,
        (byte)'S' => Key.F4,
        (byte)'M' => Key.Enter,
        _ => null,
    };

    private static Key? KeyOfNumber(int number) => number switch
    {
        1 or 7 => Key.Home,
        2 => Key.Insert,
        3 => Key.Delete,
        4 or 8 => Key.End,
        5 => Key.PageUp,
        6 => Key.PageDown,
        >= 11 and <= 15 => Key.F1 + (number - 11),
        >= 17 and <= 21 => Key.F6 + (number - 17),
        23 or 24 => Key.F11 + (number - 23),
        _ => null,
    };

    private static InputEvent? ReadMouse(ReadOnlySpan<byte> body, byte final)
    {
        Span<int> numbers = stackalloc int[ParametersMax];
        if (ReadNumbers(body, numbers) < 3 || numbers[1] < 1 || numbers[2] < 1)
        {
            return null;
        }

        var code = numbers[0];
        var isWheel = (code & 64) != 0;
        if (isWheel && (code & 3) > 1)
        {
            return null;
        }

        var action = isWheel ? (code & 1) == 0 ? MouseAction.WheelUp : MouseAction.WheelDown
            : final == 'm' ? MouseAction.Release
            : (code & 32) != 0 ? MouseAction.Drag : MouseAction.Press;
        var held = (KeyModifiers)((code >> 2) & 7);
        return new(
            InputKind.Mouse,
            Mouse: new(action, isWheel ? 0 : code & 3, numbers[1] - 1, numbers[2] - 1, held));
    }
}
