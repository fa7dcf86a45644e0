using MesosMock.Protocol.Descriptors;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Lists the required fields that a JSON tree leaves out, in the order of protobuf's
/// <c>InitializationErrorString</c>: a message's own fields as declared, then those of its
/// nested messages by field number.
/// </summary>
internal sealed class MissingFields
{
    private readonly List<string> paths = [];

    private MissingFields()
    {
    }

    /// <summary>The paths of all missing fields, for example <c>a.b[0].c</c>.</summary>
    public static IReadOnlyList<string> Find(MessageDescriptor descriptor, JsonNode node)
    {
        var missing = new MissingFields();
        missing.Collect(descriptor, node, "");
        return missing.paths;
    }

    private void Collect(MessageDescriptor descriptor, JsonNode node, string prefix)
    {
        foreach (var field in descriptor.Fields)
        {
            if (field.Label == FieldLabel.Required && !IsSet(node, field))
            {
                paths.Add(prefix + field.Name);
            }
        }

        foreach (var field in descriptor.FieldsByNumber)
        {
            if (field.Message is { } message && IsSet(node, field))
            {
                CollectNested(field, message(), node.Members[field.Name], prefix + field.Name);
            }
        }
    }

    private void CollectNested(
        FieldDescriptor field, MessageDescriptor message, JsonNode node, string path)
    {
        if (!field.IsRepeated)
        {
            Collect(message, node, path + ".");
            return;
        }

        var index = 0;
        CollectItems(field, message, node, path, ref index);
    }

    /// <summary>Walks over what the converter takes for items: flattened, without nulls.</summary>
    private void CollectItems(
        FieldDescriptor field, MessageDescriptor message, JsonNode node, string path, ref int index)
    {
        if (node.Kind == JsonNodeKind.Array)
        {
            foreach (var item in node.Items)
            {
                CollectItems(field, message, item, path, ref index);
            }
        }
        else if (node.Kind == JsonNodeKind.Object && field.Label == FieldLabel.Map)
        {
            foreach (var value in node.Members.Values)
            {
                CollectEntry(message, value, $"{path}[{index++}].");
            }
        }
        else if (node.Kind == JsonNodeKind.Object)
        {
            Collect(message, node, $"{path}[{index++}].");
        }
    }

    private void CollectEntry(MessageDescriptor entry, JsonNode value, string prefix)
    {
        var field = entry.Fields[1];
        if (field.Message is { } message)
        {
            Collect(message(), value, prefix + field.Name + ".");
        }
    }

    private static bool IsSet(JsonNode node, FieldDescriptor field) =>
        node.Members.TryGetValue(field.Name, out var value) && value.Kind != JsonNodeKind.Null;
}
