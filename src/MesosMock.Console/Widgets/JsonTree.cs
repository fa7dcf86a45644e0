using System.Text.Encodings.Web;
using System.Text.Json;

namespace MesosMock.Console.Widgets;

/// <summary>A JSON text as lines that can be folded.</summary>
internal sealed class JsonTree
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<(string Text, int Depth, int End, int Children)> _all = [];
    private readonly HashSet<int> _folded = [];
    private readonly List<int> _shown = [];

    private JsonTree()
    {
    }

    /// <summary>Lines that are shown.</summary>
    public int Count => _shown.Count;

    /// <summary>Reads a text; null if it is not JSON.</summary>
    public static JsonTree? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var tree = new JsonTree();
            tree.Add("", document.RootElement, 0, "");
            tree.Arrange();
            return tree;
        }
        catch (JsonException)
        {
            // It is shown as it is instead.
            return null;
        }
    }

    /// <summary>The text of a line, with a mark in front if it can be folded.</summary>
    public string LineAt(int place)
    {
        var index = _shown[place];
        var (text, depth, end, children) = _all[index];
        var isFolded = _folded.Contains(index);
        var mark = end > index ? isFolded ? "▸ " : "▾ " : "  ";
        var closing = text.EndsWith('[') ? "]" : "}";
        var rest = isFolded ? $" {children} {closing}" : "";
        return new string(' ', depth * 2) + mark + text + rest;
    }

    /// <summary>Folds or unfolds what begins at a line.</summary>
    public void Toggle(int place)
    {
        if (place < _shown.Count && _all[_shown[place]].End is var end && end > _shown[place])
        {
            var index = _shown[place];
            _ = _folded.Remove(index) || _folded.Add(index);
            Arrange();
        }
    }

    private void Arrange()
    {
        _shown.Clear();
        for (var i = 0; i < _all.Count; i++)
        {
            _shown.Add(i);
            i = _folded.Contains(i) ? _all[i].End : i;
        }
    }

    private void Add(string name, JsonElement element, int depth, string comma)
    {
        var isObject = element.ValueKind == JsonValueKind.Object;
        if (!isObject && element.ValueKind != JsonValueKind.Array)
        {
            var value = element.ValueKind == JsonValueKind.String
                ? JsonSerializer.Serialize(element.GetString(), Relaxed)
                : element.GetRawText();
            _all.Add((name + value + comma, depth, _all.Count, 0));
            return;
        }

        var start = _all.Count;
        var count = isObject ? element.GetPropertyCount() : element.GetArrayLength();
        _all.Add((name + (isObject ? '{' : '['), depth, start, count));
        var left = count;
        if (isObject)
        {
            foreach (var property in element.EnumerateObject())
            {
                Add($"\"{property.Name}\": ", property.Value, depth + 1, --left > 0 ? "," : "");
            }
        }
        else
        {
            foreach (var item in element.EnumerateArray())
            {
                Add("", item, depth + 1, --left > 0 ? "," : "");
            }
        }

        _all[start] = _all[start] with { End = _all.Count };
        _all.Add(((isObject ? "}" : "]") + comma, depth, _all.Count, 0));
    }
}
