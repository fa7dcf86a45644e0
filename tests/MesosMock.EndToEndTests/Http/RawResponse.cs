namespace MesosMock.EndToEndTests.Http;

/// <summary>Status line, headers and body of one answer.</summary>
/// <param name="Head">Everything before the body.</param>
internal sealed record RawResponse(string Head)
{
    public string Body { get; init; } = "";

    public int Status => int.Parse(Head.Split(' ')[1]);

    /// <summary>The value of a header; null without it.</summary>
    public string? Header(string name)
    {
        foreach (var line in Head.Split("\r\n").Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[..colon].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return line[(colon + 1)..].Trim();
            }
        }

        return null;
    }
}
