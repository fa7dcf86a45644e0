namespace MesosMock.Console.Shell;

/// <summary>What the header says that no view does.</summary>
internal sealed record ConsoleFacts
{
    /// <summary>Where the server listens; empty until it does.</summary>
    public string Url { get; init; } = "";

    /// <summary>What all draws follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>Factor for simulated time.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether the console may only look.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Names of the themes that can be chosen.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Lines of the configuration by the key that runs them.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } =
        new Dictionary<string, string>();
}
