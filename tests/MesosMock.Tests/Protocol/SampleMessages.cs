using System.Globalization;
using System.Text;
using System.Text.Json;
using MesosMock.Protocol.Descriptors;

namespace MesosMock.Tests.Protocol;

/// <summary>
/// Makes one JSON text per message type, the same every time: all fields of the message and of
/// those in it, and below that only what is required or written unasked.
/// </summary>
internal static class SampleMessages
{
    private const int FullDepth = 2;

    public static string Json(WireType type)
    {
        var text = new StringBuilder();
        AppendMessage(text, type.Descriptor, 0);
        return text.ToString();
    }

    public static string Text(FieldDescriptor field) =>
        field.Name + "-\u00e9\u20ac/\"" + field.Number;

    private static void AppendMessage(StringBuilder text, MessageDescriptor message, int depth)
    {
        _ = text.Append('{');
        var separator = "";
        foreach (var field in message.Fields)
        {
            if (depth < FullDepth
                || field.Label == FieldLabel.Required
                || field.HasWrittenDefault)
            {
                _ = text.Append(separator).Append(Quote(field.Name)).Append(':');
                AppendField(text, field, depth);
                separator = ",";
            }
        }

        _ = text.Append('}');
    }

    private static void AppendField(StringBuilder text, FieldDescriptor field, int depth)
    {
        switch (field.Label)
        {
            case FieldLabel.Map:
                _ = text.Append("{\"cpus\":");
                AppendValue(text, field.Message!().Fields[1], depth + 1);
                _ = text.Append(",\"mem\":");
                AppendValue(text, field.Message().Fields[1], depth + 1);
                _ = text.Append('}');
                break;
            case FieldLabel.Repeated:
                _ = text.Append('[');
                AppendValue(text, field, depth);
                if (depth == 0)
                {
                    _ = text.Append(',');
                    AppendValue(text, field, depth + 1);
                }

                _ = text.Append(']');
                break;
            default:
                AppendValue(text, field, depth);
                break;
        }
    }

    private static void AppendValue(StringBuilder text, FieldDescriptor field, int depth)
    {
        if (field.Kind == FieldKind.Message)
        {
            AppendMessage(text, field.Message!(), depth + 1);
        }
        else
        {
            _ = text.Append(Scalar(field));
        }
    }

    private static string Scalar(FieldDescriptor field) => field.Kind switch
    {
        FieldKind.String => Quote(Text(field)),
        FieldKind.Bytes => Quote(Convert.ToBase64String(Encoding.UTF8.GetBytes(field.Name))),
        FieldKind.Bool => field.Number % 2 == 0 ? "true" : "false",
        FieldKind.Double => $"{field.Number}.25",
        FieldKind.Int32 => $"{-field.Number}",
        FieldKind.Int64 => $"{1_700_000_000_000_000_000 + field.Number}",
        FieldKind.Enum => Quote(field.Enum!().Members[^1].Name),
        _ => (field.Number * 1000).ToString(CultureInfo.InvariantCulture),
    };

    private static string Quote(string value) =>
        "\"" + JsonEncodedText.Encode(
            value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
