namespace MesosMock.Server.Recording;

/// <summary>The first place at which a replay differs from its record.</summary>
/// <param name="Line">The line whose command did something else, from 1; 1 is the start.</param>
/// <param name="Command">That command in a few words.</param>
/// <param name="EffectsRecorded">How many effects came of it in the record.</param>
/// <param name="EffectsReplayed">How many come of it now.</param>
public sealed record ReplayDifference(
    int Line, string Command, long EffectsRecorded, long EffectsReplayed);
