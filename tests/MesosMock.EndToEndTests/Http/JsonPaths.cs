using System.Text.Json;

namespace MesosMock.EndToEndTests.Http;

/// <summary>Short ways into JSON.</summary>
internal static class JsonPaths
{
    /// <summary>The text at the end of a path of names.</summary>
    public static string Text(this JsonElement element, params string[] path) =>
        path.Aggregate(element, (at, name) => at.GetProperty(name)).GetString()!;

    /// <summary>The text of an id.</summary>
    public static string Id(this JsonElement element, string name) => element.Text(name, "value");
}
