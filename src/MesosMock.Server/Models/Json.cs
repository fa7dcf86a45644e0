using MesosMock.Protocol;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;

namespace MesosMock.Server.Models;

/// <summary>What several models have in common (src/common/http.cpp).</summary>
internal static class Json
{
    public static void Member(ReadOnlySpan<byte> name, string? value, ref JsonOutput json)
    {
        json.Name(name);
        json.String(value);
    }

    public static void Member(ReadOnlySpan<byte> name, double value, ref JsonOutput json)
    {
        json.Name(name);
        json.Number(value);
    }

    public static void Member(ReadOnlySpan<byte> name, bool value, ref JsonOutput json)
    {
        json.Name(name);
        json.Bool(value);
    }

    public static void Integer(ReadOnlySpan<byte> name, long value, ref JsonOutput json)
    {
        json.Name(name);
        json.Number(value);
    }

    /// <summary>Writes a message as its protobuf stands in JSON.</summary>
    public static void Message<T>(T message, ref JsonOutput json)
        where T : IWireMessage<T> => T.WriteJson(message, ref json);

    /// <summary>Writes a member that is a message, if it is there.</summary>
    public static void Message<T>(ReadOnlySpan<byte> name, T? message, ref JsonOutput json)
        where T : class, IWireMessage<T>
    {
        if (message is not null)
        {
            json.Name(name);
            T.WriteJson(message, ref json);
        }
    }

    /// <summary>Writes a member that is a list of messages.</summary>
    public static void Messages<T>(
        ReadOnlySpan<byte> name, Repeated<T> messages, ref JsonOutput json)
        where T : IWireMessage<T>
    {
        json.Name(name);
        json.StartArray();
        foreach (var message in messages)
        {
            json.Item();
            T.WriteJson(message, ref json);
        }

        json.EndArray();
    }

    /// <summary>Writes a member that is a list of texts.</summary>
    public static void Strings(
        ReadOnlySpan<byte> name, IEnumerable<string> values, ref JsonOutput json)
    {
        json.Name(name);
        json.StartArray();
        foreach (var value in values)
        {
            json.Item();
            json.String(value);
        }

        json.EndArray();
    }

    /// <summary>Labels are a list here, if there are any at all.</summary>
    public static void Labels(Labels? labels, ref JsonOutput json)
    {
        if (labels is not null)
        {
            Messages("labels"u8, labels.Items, ref json);
        }
    }

    /// <summary>Ranges as text: <c>[1-5, 7-7]</c>.</summary>
    public static string TextOf(IEnumerable<ValueRange> ranges) =>
        $"[{string.Join(", ", ranges.Select(range => $"{range.Begin}-{range.End}"))}]";

    /// <summary>A set as text: <c>{a, b}</c>.</summary>
    public static string TextOf(IEnumerable<string> items) => $"{{{string.Join(", ", items)}}}";
}
