namespace MesosMock.Fuzz.Schedulers;

/// <summary>What a scheduler does besides what a good one does.</summary>
[Flags]
internal enum Manners
{
    None = 0,
    NeverAcknowledges = 1,
    AcknowledgesOddly = 2,
    AcceptsStaleOffers = 4,
    Disconnects = 8,
    FailsOver = 16,
    TearsDown = 32,
    KillsUnknown = 64,
    TalksGarbage = 128,
    Reserves = 256,
    LaunchesGroups = 512,
    OwnExecutors = 1024,
    ChangesRoles = 2048,
    ReusesTaskIds = 4096,
}
