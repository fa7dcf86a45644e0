using System.Text.Json;

namespace MesosMock.Testing;

/// <summary>Names as the wire and the action language spell them.</summary>
internal static class WireNames
{
    public static string Of(TaskState state) =>
        "TASK_" + JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{state}");
}
