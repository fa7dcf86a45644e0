using System.Text.Json;

namespace MesosMock.Demo.Wire;

/// <summary>
/// Reads fields that may be missing, or be something else than expected: whatever a master of
/// another version sends must not end a scheduler.
/// </summary>
internal static class EventFields
{
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <returns>The text; null if there is none, or an empty one.</returns>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } text
        && text.GetString() is { Length: > 0 } found
            ? found
            : null;

    public static double Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;

    public static IEnumerable<JsonElement> Items(
        this JsonElement element, params ReadOnlySpan<string> path)
    {
        var array = element.At(path);
        return array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];
    }
}
