namespace MesosMock.Fuzz.Worlds;

/// <summary>What came of one seed.</summary>
internal readonly record struct SeedResult(
    long Commands, long Effects, string Hash, bool HasFailed);
