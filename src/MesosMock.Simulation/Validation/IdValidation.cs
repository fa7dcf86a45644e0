namespace MesosMock.Simulation.Validation;

/// <summary>
/// Rules for ids that frameworks choose: they become directory names on agents
/// (src/common/validation.cpp, <c>validateID</c>).
/// </summary>
internal static class IdValidation
{
    /// <summary>Longest id: NAME_MAX of the platforms a master runs on.</summary>
    public const int LengthMax = 255;

    /// <summary>Checks one id.</summary>
    /// <returns>Mesos's error text, or null if the id is fine.</returns>
    public static string? Validate(string id)
    {
        if (id.Length == 0)
        {
            return "ID must not be empty";
        }

        // Mesos counts the bytes of the UTF-8 text.
        if (System.Text.Encoding.UTF8.GetByteCount(id) > LengthMax)
        {
            return $"ID must not be greater than {LengthMax} characters";
        }

        if (id is "." or "..")
        {
            return $"'{id}' is disallowed";
        }

        return id.Any(IsInvalid) ? $"'{id}' contains invalid characters" : null;
    }

    // iscntrl in the C locale: only the ASCII control characters.
    private static bool IsInvalid(char character) =>
        character is < ' ' or '\u007f' or '/' or '\\';
}
