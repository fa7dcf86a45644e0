using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// The text form of an agent's attributes, as the agent flag <c>--attributes</c> takes it:
/// <c>rack:r1;os:linux;level:3;range:[1-2]</c> (src/common/attributes.cpp).
/// </summary>
internal static class AttributesText
{
    private static readonly char[] Separators = [';', '\n'];

    /// <summary>
    /// Reads <c>name:value</c> pairs; the name ends at the first colon. A number is a scalar,
    /// brackets are ranges, everything else is text. Sets are not allowed.
    /// </summary>
    /// <returns>The attributes in their order and null, or none and what is wrong.</returns>
    public static (Repeated<AgentAttribute> Attributes, string? Error) Parse(string text)
    {
        var attributes = new List<AgentAttribute>();
        foreach (var token in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var (attribute, error) = ParseOne(token);
            if (attribute is null)
            {
                return ([], error);
            }

            attributes.Add(attribute);
        }

        return (attributes.ToRepeated(), null);
    }

    private static (AgentAttribute? Attribute, string? Error) ParseOne(string token)
    {
        var pair = token.Split(':', 2);
        if (pair.Length != 2 || pair[0].Length == 0 || pair[1].Length == 0)
        {
            return (null, $"Invalid attribute key:value pair '{token}'");
        }

        var (value, error) = ValueText.Parse(pair[1]);
        if (value is null)
        {
            return (null, $"Failed to parse attribute {pair[0]} text {pair[1]} error {error}");
        }

        if (value.Type == ValueKind.Set)
        {
            return (null, $"Bad type for attribute {pair[0]} text {pair[1]} type SET");
        }

        var attribute = new AgentAttribute
        {
            Name = pair[0],
            Type = value.Type,
            Scalar = value.Scalar,
            Ranges = value.Ranges,
            Text = value.Text,
        };
        return (attribute, null);
    }
}
