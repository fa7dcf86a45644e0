using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>A flag of the command line that overrides a key of the file.</summary>
/// <param name="Key">Path of the key, such as <c>log.level</c>.</param>
/// <param name="Flag">The flag, such as <c>--log-level</c>.</param>
/// <param name="Text">What was given for it.</param>
/// <param name="IsNumber">Whether the key is a number.</param>
internal sealed record FlagValue(string Key, string Flag, string Text, bool IsNumber)
{
    /// <summary>The text as the value that a file would have.</summary>
    /// <returns>A number if it should and can be one, else a string.</returns>
    public TomlValue ToValue()
    {
        if (IsNumber)
        {
            try
            {
                var value = TomlDocument.Parse($"x = {Text}").Root.Entries[0].Value;
                if (value is TomlInteger or TomlFloat)
                {
                    return value;
                }
            }
            catch (Exception error) when (error is TomlSyntaxException or ArgumentException)
            {
                // Not a number: the type of the key says so in its own words.
            }
        }

        return new TomlString(Text, new(0, 0));
    }
}
