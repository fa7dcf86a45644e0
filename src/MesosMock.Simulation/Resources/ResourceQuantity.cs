namespace MesosMock.Simulation.Resources;

/// <summary>How much of one scalar resource.</summary>
/// <param name="Name">The resource's name.</param>
/// <param name="Thousandths">The amount in thousandths of the resource's unit.</param>
internal readonly record struct ResourceQuantity(string Name, long Thousandths);
