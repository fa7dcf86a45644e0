using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// The text form of an agent's resources, as the agent flag <c>--resources</c> takes it:
/// <c>cpus:16;mem:65536;ports:[31000-32000];cpus(eng):4</c>
/// (src/common/resources.cpp, <c>Resources::fromSimpleString</c>).
/// </summary>
internal static class ResourceSetText
{
    /// <summary>
    /// Reads <c>name:value</c> pairs between semicolons; <c>name(role):value</c> reserves
    /// statically, <c>[a-b, c-d]</c> are ranges and <c>{a, b}</c> a set.
    /// </summary>
    /// <returns>The resources and null, or nothing and what is wrong.</returns>
    public static (ResourceSet Resources, string? Error) Parse(string text)
    {
        var parsed = new List<Resource>();
        foreach (var token in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (resource, error) = ParseOne(token);
            if (resource is null)
            {
                return (ResourceSet.Empty, error);
            }

            if (parsed.Any(other => other.Name == resource.Name && other.Type != resource.Type))
            {
                return (ResourceSet.Empty, $"Resources with the same name ('{resource.Name}')"
                    + " but different types are not allowed");
            }

            parsed.Add(resource);
        }

        return (ResourceSet.FromWire(parsed.ToRepeated()), null);
    }

    private static (Resource? Resource, string? Error) ParseOne(string token)
    {
        var pair = token.Split(':', StringSplitOptions.RemoveEmptyEntries);
        if (pair.Length != 2)
        {
            return (null, $"Bad value for resources, missing or extra ':' in {token}");
        }

        if (!TrySplitRole(pair[0], out var name, out var role))
        {
            return (null, $"Bad value for resources, mismatched parentheses in {token}");
        }

        var (value, error) = ValueText.Parse(pair[1]);
        if (value is null)
        {
            return (null, $"Failed to parse resource {name} value {pair[1]} error {error}");
        }

        if (value.Type == ValueKind.Text)
        {
            return (null, $"Bad type for resource {name} value {pair[1]} type TEXT");
        }

        var resource = new Resource
        {
            Name = name,
            Type = value.Type,
            Scalar = value.Scalar,
            Ranges = value.Ranges,
            Set = value.Set,
            Role = role,
        };
        return (resource, ResourceValidation.Validate(resource)) is (_, { } why)
            ? (null, why)
            : (resource, null);
    }

    private static bool TrySplitRole(string text, out string name, out string? role)
    {
        (name, role) = (text.Trim(), null);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return true;
        }

        var close = text.IndexOf(')', StringComparison.Ordinal);
        if (close < open)
        {
            return false;
        }

        name = text[..open].Trim();
        role = text[(open + 1)..close].Trim();
        return true;
    }
}
