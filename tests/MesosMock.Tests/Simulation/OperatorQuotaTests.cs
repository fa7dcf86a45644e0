using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Simulation;

/// <summary>What guarantees and limits do to offers of a cluster with finite capacity.</summary>
public sealed class OperatorQuotaTests
{
    private readonly TestCluster _cluster = new(TestCluster.Options(
        agents: 3, resources: "cpus:4;mem:4096;ports:[1-9]", capacity: CapacityMode.Finite));

    [Fact]
    public void What_is_guaranteed_is_kept_for_a_role_that_is_not_there_yet()
    {
        Update("""{"role":"dev","guarantees":{"cpus":{"value":6}}}""");
        var greedy = _cluster.Subscribe("greedy", ["ops"]);
        _cluster.Advance(5);
        var before = OfferedTo(greedy);
        var late = _cluster.Subscribe("late", ["dev"]);
        _cluster.Advance(5);

        Assert.Equal((6, 6), (before, OfferedTo(late)));
    }

    [Fact]
    public void A_limit_bounds_what_a_role_is_offered_and_uses_together()
    {
        Update("""{"role":"dev","limits":{"cpus":{"value":5}}}""");
        var framework = _cluster.Subscribe("web", ["dev"]);
        _cluster.Advance(1);
        var offer = framework.Offers.First();
        framework.Launch(offer, "t", "cpus:2;mem:64");

        _cluster.Advance(10);

        var open = framework.Offers.Where(other => other.Id != offer.Id
            && !framework.Rescinded.Contains(other.Id));
        Assert.Equal(3, open.Sum(Cpus));
    }

    [Fact]
    public void A_limit_of_nought_leaves_a_role_without()
    {
        Update("""{"role":"dev","limits":{"cpus":{"value":0},"mem":{"value":0}}}""");
        var framework = _cluster.Subscribe("web", ["dev"]);

        _cluster.Advance(5);

        Assert.Empty(framework.Offers);
    }

    [Fact]
    public void A_limit_takes_back_what_is_offered_beyond_it()
    {
        var framework = _cluster.Subscribe("web", ["dev"]);
        _cluster.Advance(1);
        var before = OfferedTo(framework);

        Update("""{"role":"dev","limits":{"cpus":{"value":4}}}""");
        _cluster.Advance(5);

        Assert.Equal((12, 4), (before, OfferedTo(framework)));
    }

    [Fact]
    public void A_guarantee_takes_back_what_others_are_offered()
    {
        var greedy = _cluster.Subscribe("greedy", ["ops"]);
        var poor = _cluster.Subscribe("poor", ["dev"]);
        _cluster.Advance(1);
        var before = (OfferedTo(greedy), OfferedTo(poor));

        Update("""{"role":"dev","guarantees":{"cpus":{"value":4},"mem":{"value":4096}}}""");
        _cluster.Advance(5);

        Assert.Equal((12, 0), before);
        Assert.Equal((8, 4), (OfferedTo(greedy), OfferedTo(poor)));
    }

    [Fact]
    public void Reservations_count_as_consumed()
    {
        var reserve = _cluster.Ask(
            """
            {"type":"RESERVE_RESOURCES","reserve_resources":{"agent_id":{"value":"M-S0"},
             "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":3},
              "reservations":[{"type":"DYNAMIC","role":"dev"}]}]}}
            """);

        var (status, text) = _cluster.Ask(
            """
            {"type":"UPDATE_QUOTA","update_quota":{"quota_configs":
             [{"role":"dev","limits":{"cpus":{"value":2}}}]}}
            """);

        Assert.Equal((202, 400), (reserve.Status, status));
        Assert.StartsWith(
            "Invalid QuotaConfig: Role 'dev' is already consuming 'cpus:3'",
            text,
            StringComparison.Ordinal);
    }

    private void Update(string config) => Assert.Equal(
        (200, ""),
        _cluster.Ask(
            """{"type":"UPDATE_QUOTA","update_quota":{"quota_configs":["""
            + config + "]}}"));

    private static double OfferedTo(TestFramework framework) => framework.Offers
        .Where(offer => !framework.Rescinded.Contains(offer.Id))
        .Sum(Cpus);

    private static double Cpus(MesosMock.Protocol.V1.Offer offer) =>
        FixedPoint.ToDouble(ResourceSet.FromWire(offer.Resources).Scalar("cpus") ?? 0);
}
