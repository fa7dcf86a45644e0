using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Tests.Simulation;

/// <summary>What the allocator's metrics and the list of roles say of shares and quotas.</summary>
public sealed class RoleMetricsTests
{
    private const string Reserved =
        """
        {"name":"cpus","type":"SCALAR","scalar":{"value":1},
         "reservations":[{"type":"DYNAMIC","role":"dev/web"}]}
        """;

    private readonly TestCluster _cluster = new(TestCluster.Options(
        agents: 2, resources: "cpus:4;mem:4096", capacity: CapacityMode.Finite));

    [Fact]
    public void Without_roles_there_are_neither_shares_nor_quotas() => Assert.DoesNotContain(
        Snapshot().Keys, name => name.Contains("/roles/", StringComparison.Ordinal));

    [Fact]
    public void A_quota_shows_with_what_is_held_of_it()
    {
        Operate(
            "UPDATE_QUOTA",
            """
            {"quota_configs":[{"role":"dev","guarantees":{"cpus":{"value":2}},
             "limits":{"cpus":{"value":6}}}]}
            """);
        var framework = _cluster.Subscribe(roles: ["dev"]);
        _cluster.Advance(1);

        framework.Launch(framework.Offers.First(), "t", "cpus:1;mem:64");

        var all = Snapshot();
        Assert.Equal(2, all[Quota("dev", "cpus", "guarantee")]);
        Assert.Equal(6, all[Quota("dev", "cpus", "limit")]);
        Assert.Equal(1, all[Quota("dev", "cpus", "consumed")]);
        Assert.Equal(64, all[Quota("dev", "mem", "consumed")]);
        Assert.DoesNotContain(Quota("dev", "mem", "offered_or_allocated"), all.Keys);
        Assert.Equal(
            1 + StillOffered(framework), all[Quota("dev", "cpus", "offered_or_allocated")]);
    }

    [Fact]
    public void A_share_is_the_largest_part_by_weight()
    {
        Operate("UPDATE_WEIGHTS", """{"weight_infos":[{"role":"dev","weight":2}]}""");
        var framework = _cluster.Subscribe(roles: ["dev"]);
        _cluster.Advance(1);
        var offered = Snapshot()["allocator/mesos/roles/dev/shares/dominant"];

        framework.Close();

        Assert.Equal(0.5, offered);
        Assert.Equal(0, Snapshot()["allocator/mesos/roles/dev/shares/dominant"]);
    }

    [Fact]
    public void A_reservation_in_use_is_consumed_once()
    {
        Operate(
            "RESERVE_RESOURCES",
            $$$"""{"agent_id":{"value":"M-S0"},"resources":{{{Reserved}}}}""");
        var framework = _cluster.Subscribe(roles: ["dev/web"]);
        var offer = framework.Offers.Single(offer => offer.AgentId == _cluster.AgentId(0));
        framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "t") with
            {
                Resources =
                [
                    _cluster.Read<Resource>(Reserved), .. TestFramework.ResourcesOf("mem:64"),
                ],
            }));

        var role = new ClusterView(_cluster.Step).Roles[0];

        Assert.Equal("dev", role.Name);
        Assert.Equal(
            (1, 64, 1, true),
            (role.Used.Cpus, role.Used.Mem, role.Reserved.Cpus, role.ReservedIdle.IsEmpty));
        Assert.Equal(1, Snapshot()[Quota("dev", "cpus", "consumed")]);
        Assert.Equal(1, Snapshot()[Quota("dev/web", "cpus", "consumed")]);
        Assert.Equal(64, Snapshot()[Quota("dev", "mem", "consumed")]);
    }

    private static double StillOffered(TestFramework framework) => framework.Record.Offers
        .Sum(offer => offer.Resources.Scalar("cpus") ?? 0) / 1000.0;

    private static string Quota(string role, string name, string kind) =>
        $"allocator/mesos/quota/roles/{role}/resources/{name}/{kind}";

    private Dictionary<string, double> Snapshot() => _cluster.Metrics();

    private void Operate(string type, string body) => Assert.InRange(
        _cluster.Ask($$$"""{"type":"{{{type}}}","{{{type.ToLowerInvariant()}}}":{{{body}}}}""")
            .Status,
        200,
        202);
}
