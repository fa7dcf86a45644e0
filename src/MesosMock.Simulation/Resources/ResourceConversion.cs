namespace MesosMock.Simulation.Resources;

/// <summary>
/// One step of an operation: some resources become others
/// (include/mesos/resources.hpp, <c>ResourceConversion</c>).
/// </summary>
/// <param name="Consumed">What has to be there and goes away.</param>
/// <param name="Converted">What comes instead.</param>
/// <param name="DestroysVolume">
/// True if the consumed volume must be gone afterwards: another copy of a shared one may not stay.
/// </param>
internal sealed record ResourceConversion(
    ResourceSet Consumed, ResourceSet Converted, bool DestroysVolume = false)
{
    /// <summary>Applies the step.</summary>
    /// <param name="resources">What is there.</param>
    /// <param name="allocatedRole">The role to print as allocated, or null for none.</param>
    /// <returns>
    /// What is there afterwards and null, or the same resources and
    /// <c>&lt;resources&gt; does not contain &lt;consumed&gt;</c>.
    /// </returns>
    public (ResourceSet Resources, string? Error) Apply(
        ResourceSet resources, string? allocatedRole)
    {
        if (!resources.Contains(Consumed))
        {
            return (resources, $"{resources.Print(allocatedRole)} does not contain"
                + $" {Consumed.Print(allocatedRole)}");
        }

        var result = resources.Subtract(Consumed).Add(Converted);
        return DestroysVolume && result.Contains(Consumed)
            ? (resources, $"Persistent volume {PrintVolume(allocatedRole)} cannot be removed due"
                + " to additional shared copies")
            : (result, null);
    }

    // A volume to destroy is always one resource.
    private string PrintVolume(string? allocatedRole) => ResourcePrinter.Print(
        Consumed.Items[0], allocatedRole is null ? null : new() { Role = allocatedRole });
}
