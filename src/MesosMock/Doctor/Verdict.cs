namespace MesosMock.Doctor;

/// <summary>How a thing is that was looked at.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>A run works, but not as well as it could.</summary>
    Warn,

    /// <summary>A run does not start like this.</summary>
    Problem,
}
