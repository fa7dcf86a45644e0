using System.Numerics;
using System.Text;

namespace MesosMock.Console.Screen;

/// <summary>What stands for the console's own signs where only ASCII is drawn.</summary>
internal static class AsciiTwins
{
    // Pairs: the sign, and what stands for it.
    private const string Pairs =
        "─-│|╭+╮+╰+╯+├+┤+┌+┐+└+┘+═#║#╔#╗#╚#╝#█#▉#▊#▋#▌=▍=▎-▏|▕|▓%▒:░.▁.▂.▃:▄:▅|▆|▇#"
        + "●+◐~✖x◌o▸>▾v▼v▲^→>←<↑^↓v·.…~—-–-×x±~‖=Δd┃!✓+⇧^∞~≤<≥>Σs“\"”\"";

    private static readonly Dictionary<char, char> Twins = Pairs.Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Tells what is drawn instead; a question mark for what is not ours.</summary>
    public static char Of(Rune rune)
    {
        var code = rune.Value;
        if (code is >= 0x2800 and <= 0x28FF)
        {
            return ".:|#"[Math.Clamp((BitOperations.PopCount((uint)code & 255) - 1) / 2, 0, 3)];
        }

        return code <= char.MaxValue && Twins.TryGetValue((char)code, out var twin) ? twin : '?';
    }
}
