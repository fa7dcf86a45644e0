using MesosMock.Simulation.Configuration;

namespace MesosMock.Configuration;

/// <summary>Reads which agents there are.</summary>
internal static class AgentGroupReader
{
    /// <summary>Keys of <c>[mesos]</c> that groups make void.</summary>
    public static readonly IReadOnlyList<string> SingleKeys =
        ["agent_count", "resources_cpu_offered", "resources_mem_offered"];

    private const int CountMax = 1_000_000;
    private const double AmountMax = 1e9;
    private const double CpusDefault = 64;
    private const double MemDefault = 65536;

    private static readonly OptionType<string> Hostname = OptionTypes.Text(
        "a host name, in which {n} stands for the agent's number",
        text => Uri.CheckHostName(text.Replace("{n}", "1", StringComparison.Ordinal))
            == UriHostNameType.Unknown
                ? $"\"{text}\" is not a host name"
                : null);

    private static readonly OptionType<string> Attributes = OptionTypes.Text(
        AttributeText.Allowed,
        text => AttributeText.TryParse(text, out _, out var error) ? null : error);

    private static readonly OptionType<string> Resources = OptionTypes.Text(
        ResourceText.Allowed,
        text => ResourceText.TryParse(text, out var items, out var error)
            ? items.Count > 0 ? null : "is empty"
            : error);

    /// <summary>Reads the one group that the keys of <c>[mesos]</c> describe.</summary>
    /// <param name="section">The table <c>[mesos]</c>.</param>
    /// <returns>The group.</returns>
    public static AgentGroupOptions ReadSingle(SectionReader section)
    {
        var count = section.Read(SingleKeys[0], 2, OptionTypes.Integer(1, CountMax));
        var cpus = section.Read(SingleKeys[1], CpusDefault, OptionTypes.Number(0, AmountMax));
        var mem = section.Read(SingleKeys[2], MemDefault, OptionTypes.Number(0, AmountMax));
        return new()
        {
            Count = count,
            Resources = FormattableString.Invariant(
                $"cpus:{cpus};mem:{mem};disk:100000;ports:[31000-32000]"),
        };
    }

    /// <summary>Reads one <c>[[agents]]</c> table.</summary>
    /// <param name="section">The table.</param>
    /// <returns>The group.</returns>
    public static AgentGroupOptions Read(SectionReader section)
    {
        var defaults = new AgentGroupOptions();
        var domain = OptionTypes.OptionalText("a name, or \"\" for none");
        var group = new AgentGroupOptions
        {
            Count = section.Read("count", defaults.Count, OptionTypes.Integer(1, CountMax)),
            Hostname = section.Read("hostname", defaults.Hostname, Hostname),
            Attributes = section.Read("attributes", defaults.Attributes, Attributes),
            Resources = section.Read("resources", defaults.Resources, Resources),
            Region = section.Read("region", defaults.Region, domain),
            Zone = section.Read("zone", defaults.Zone, domain),
        };

        // Mesos include/mesos/mesos.proto, DomainInfo.FaultDomain: both are required.
        if (group.Region is null != group.Zone is null)
        {
            var (set, missing) = group.Zone is null ? ("region", "zone") : ("zone", "region");
            section.Problem(set, $"is set without {missing}; allowed: both, or neither");
        }

        section.Finish();
        return group;
    }
}
