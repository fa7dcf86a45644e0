namespace MesosMock.Simulation.Views;

/// <summary>One role of one framework.</summary>
/// <param name="Role">The role.</param>
/// <param name="IsSuppressed">Whether the framework wants no offers in it.</param>
public sealed record FrameworkRoleView(string Role, bool IsSuppressed);
