using System.Buffers.Text;

namespace MesosMock.Load.Clients;

/// <summary>The numbers at the ends of the tasks' ids.</summary>
internal static class TaskIds
{
    public static bool TryParse(ReadOnlySpan<byte> taskId, out long number)
    {
        var digits = taskId[(taskId.LastIndexOf((byte)'-') + 1)..];
        return Utf8Parser.TryParse(digits, out number, out var length) && length == digits.Length;
    }
}
