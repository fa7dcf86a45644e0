namespace MesosMock.Simulation.Views;

/// <summary>Resources that are allocated to a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Resources">The resources, not empty.</param>
public sealed record RoleResourcesView(string Role, ResourcesView Resources);
