namespace MesosMock.CommandLine;

/// <summary>What the process answers when it ends.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>What was asked for did not hold, as a file that is not TOML.</summary>
    public const int Refused = 1;

    /// <summary>A wrong command line or configuration.</summary>
    public const int Usage = 2;

    /// <summary>No mock master answers.</summary>
    public const int NotReachable = 3;

    /// <summary>A fault of our own.</summary>
    public const int Internal = 5;
}
