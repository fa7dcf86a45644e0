using System.Text;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Base64 as Mesos decodes it (3rdparty/stout/include/stout/base64.hpp): blanks are skipped,
/// the first padding character ends the data, and nobody counts the padding.
/// </summary>
internal static class LenientBase64
{
    /// <summary>Decodes the text or says which character it cannot have.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, out Bytes bytes, out string problem)
    {
        bytes = default;
        problem = "";
        var decoded = new List<byte>((text.Length / 4 * 3) + 3);
        var bits = 0;
        var bitCount = 0;
        foreach (var character in text)
        {
            if (character == '=')
            {
                break;
            }

            if (character is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r'))
            {
                continue;
            }

            if (Digit(character) is not { } digit)
            {
                problem = $"Invalid character '{Encoding.UTF8.GetString([character])}'";
                return false;
            }

            bits = ((bits << 6) | digit) & 0xFFFF;
            bitCount += 6;
            if (bitCount >= 8)
            {
                bitCount -= 8;
                decoded.Add((byte)(bits >> bitCount));
            }
        }

        bytes = Bytes.Own([.. decoded]);
        return true;
    }

    private static int? Digit(byte character) => (char)character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a' + 26,
        >= '0' and <= '9' => character - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => null,
    };
}
