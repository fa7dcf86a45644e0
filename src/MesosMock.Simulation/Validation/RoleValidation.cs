using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>Rules for role names (src/common/roles.cpp, <c>roles::validate</c>).</summary>
internal static class RoleValidation
{
    /// <summary>Checks one role name; <c>*</c> alone is valid.</summary>
    /// <returns>Mesos's error text, or null if the name is fine.</returns>
    public static string? Validate(string role)
    {
        if (role == RoleNames.Star)
        {
            return null;
        }

        if (role.StartsWith('/'))
        {
            return $"Role '{role}' cannot start with a slash";
        }

        if (role.EndsWith('/'))
        {
            return $"Role '{role}' cannot end with a slash";
        }

        if (role.Contains("//", StringComparison.Ordinal))
        {
            return $"Role '{role}' cannot contain two adjacent slashes";
        }

        if (role.Length == 0)
        {
            return "Role names cannot be the empty string";
        }

        return role.Split('/').Select(part => ValidateComponent(role, part))
            .FirstOrDefault(error => error is not null);
    }

    private static string? ValidateComponent(string role, string component)
    {
        if (component is "." or ".." or RoleNames.Star)
        {
            return $"Role '{role}' cannot include '{component}' as a component";
        }

        if (component.StartsWith('-'))
        {
            return $"Role component '{component}' is invalid because it starts with a dash";
        }

        return component.Any(IsInvalid)
            ? $"Role component '{component}' is invalid because it contains backspace or whitespace"
            : null;
    }

    // Tab, line feed, vertical tab, form feed, carriage return, blank; Mesos calls DEL "backspace".
    private static bool IsInvalid(char character) =>
        character is (>= '\t' and <= '\r') or ' ' or '\u007f';
}
