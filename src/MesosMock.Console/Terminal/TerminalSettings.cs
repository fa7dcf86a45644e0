using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MesosMock.Console.Terminal;

/// <summary>The line settings of a terminal, as they were found.</summary>
internal sealed class TerminalSettings
{
    private const int ControlCharacters = 32;
    private const int ControlCharactersStart = 17;

    private readonly byte[] _found = new byte[NativeTerminal.SettingsBytes];

    private TerminalSettings()
    {
    }

    /// <summary>Reads the settings.</summary>
    /// <returns>Null when the file is no terminal.</returns>
    public static TerminalSettings? Read(int file)
    {
        var settings = new TerminalSettings();
        return NativeTerminal.GetSettings(file, settings._found) == 0 ? settings : null;
    }

    /// <summary>Lets every key through as it is, at once and without echo.</summary>
    public void MakeRaw(int file)
    {
        Span<byte> raw = stackalloc byte[NativeTerminal.SettingsBytes];
        ToRaw(raw);
        _ = NativeTerminal.SetSettings(file, NativeTerminal.SetNow, raw);
    }

    /// <summary>Whether the terminal is as <see cref="MakeRaw"/> leaves it.</summary>
    public bool IsRaw(int file)
    {
        Span<byte> raw = stackalloc byte[NativeTerminal.SettingsBytes];
        Span<byte> current = stackalloc byte[NativeTerminal.SettingsBytes];
        ToRaw(raw);
        _found.CopyTo(current);
        return NativeTerminal.GetSettings(file, current) == 0 && current.SequenceEqual(raw);
    }

    /// <summary>Puts back what was found.</summary>
    public void Restore(int file) =>
        _ = NativeTerminal.SetSettings(file, NativeTerminal.SetNow, _found);

    /// <summary>The settings in the words of <c>stty -g</c> on Linux.</summary>
    public string ToSttyText()
    {
        var flags = MemoryMarshal.Cast<byte, uint>(_found.AsSpan(0, 16));
        var text = new StringBuilder();
        foreach (var flag in flags)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{flag:x}:");
        }

        foreach (var letter in _found.AsSpan(ControlCharactersStart, ControlCharacters))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{letter:x}:");
        }

        return text.ToString(0, text.Length - 1);
    }

    private void ToRaw(Span<byte> raw)
    {
        _found.CopyTo(raw);
        NativeTerminal.MakeRaw(raw);
    }
}
