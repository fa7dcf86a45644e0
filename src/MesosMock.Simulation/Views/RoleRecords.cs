using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Views;

/// <summary>A role as GET_ROLES shows it (src/master/readonly_handler.cpp, getRoles).</summary>
internal static class RoleRecords
{
    public static Role Of(RoleView role) => new()
    {
        Name = role.Name,
        Weight = role.Weight,
        Frameworks = [.. role.FrameworkIds],
        Resources =
        [
            .. role.Used.Set.Add(role.Offered.Set).Quantities.Items
                .Where(quantity => quantity.Name is ResourceKey.CpusName or ResourceKey.DiskName
                    or ResourceKey.GpusName or ResourceKey.MemName)
                .Select(Write),
        ],
    };

    private static Resource Write(ResourceQuantity quantity) => new()
    {
        Name = quantity.Name,
        Type = ValueKind.Scalar,
        Scalar = new(FixedPoint.ToDouble(quantity.Thousandths)),
    };
}
