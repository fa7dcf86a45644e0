using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Quota;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Roles;

/// <summary>What a role is guaranteed and limited to.</summary>
internal sealed record Quota(ResourceQuantities Guarantees, ResourceLimits Limits)
{
    /// <summary>Nothing guaranteed, and no limits.</summary>
    public static readonly Quota Default = new(ResourceQuantities.None, ResourceLimits.None);

    public bool IsDefault => Guarantees.IsEmpty && Limits.IsEmpty;

    public static Quota Of(QuotaConfig config) => new(
        ResourceQuantities.Of(config.Guarantees.Select(
            entry => QuantityOf(entry.Key, entry.Value))),
        ResourceLimits.Of(config.Limits.Select(entry => QuantityOf(entry.Key, entry.Value))));

    /// <summary>The older kind: what is guaranteed is the limit too.</summary>
    public static Quota Of(ResourceQuantities guarantee) =>
        new(guarantee, ResourceLimits.Of(guarantee.Items));

    public QuotaInfo ToInfo(string role) => new()
    {
        Role = role,
        Guarantee =
        [
            .. Guarantees.Items.Select(item => new Resource
            {
                Name = item.Name,
                Type = ValueKind.Scalar,
                Scalar = ScalarOf(item),
            }),
        ],
    };

    public QuotaConfig ToConfig(string role) => new()
    {
        Role = role,
        Guarantees =
        [
            .. Guarantees.Items.Select(
                item => new QuotaConfigGuaranteesEntry(item.Name, ScalarOf(item))),
        ],
        Limits =
        [
            .. Limits.Items.Select(item => new QuotaConfigLimitsEntry(item.Name, ScalarOf(item))),
        ],
    };

    private static ResourceQuantity QuantityOf(string name, ValueScalar value) =>
        new(name, FixedPoint.FromDouble(value.Value));

    private static ValueScalar ScalarOf(ResourceQuantity quantity) =>
        new(FixedPoint.ToDouble(quantity.Thousandths));
}
