using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Views;

/// <summary>
/// What the master says it was built from. The build of a mock is nobody's business, but a master
/// always says something here.
/// </summary>
public static class MasterBuild
{
    /// <summary>When it was built, as text.</summary>
    public const string Date = "2024-03-01 10:00:00";

    /// <summary>When it was built.</summary>
    /// <value>Seconds since 1970.</value>
    public const double Time = 1709287200.0;

    /// <summary>Who built it.</summary>
    public const string User = "mesosmock";

    /// <summary>All of it for the version that the master says it has.</summary>
    public static VersionInfo Of(string version) => new()
    {
        Version = version,
        BuildDate = Date,
        BuildTime = Time,
        BuildUser = User,
    };
}
