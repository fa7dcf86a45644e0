namespace MesosMock.Console.Shell;

/// <summary>What a row keeps being known by, and is acted on by.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Framework">
/// The framework whose id it is, where ids are only unique within one; empty elsewhere.
/// </param>
internal readonly record struct TargetKey(string Id, string Framework = "");
