namespace MesosMock.Simulation.Resources;

/// <summary>How resources are written for one framework and role.</summary>
/// <param name="AllocationRole">
/// The role for <c>allocation_info</c>, or null to leave it out: frameworks without MULTI_ROLE
/// never see it.
/// </param>
/// <param name="HasRefinement">
/// True for <c>reservations</c> (RESERVATION_REFINEMENT frameworks); false for <c>role</c> and
/// <c>reservation</c>, in which refined reservations cannot be said and are withheld.
/// </param>
internal readonly record struct ResourceFormat(string? AllocationRole, bool HasRefinement);
