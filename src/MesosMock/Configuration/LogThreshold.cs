namespace MesosMock.Configuration;

/// <summary>The least grave log entry that is written; the names of <c>logLevel</c>.</summary>
internal enum LogThreshold
{
    /// <summary>As <see cref="Fatal"/>.</summary>
    Panic,

    /// <summary>What ends the process.</summary>
    Fatal,

    /// <summary>What went wrong on our side.</summary>
    Error,

    /// <summary>What a framework author should look at.</summary>
    Warn,

    /// <summary>What happens.</summary>
    Info,

    /// <summary>Why it happens.</summary>
    Debug,

    /// <summary>Everything.</summary>
    Trace,
}
