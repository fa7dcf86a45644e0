using MesosMock.Simulation.Views;

namespace MesosMock.Tests.Simulation;

/// <summary>What operators set for a role shows, whoever uses it.</summary>
public sealed class RoleSettingsTests
{
    [Fact]
    public void A_role_with_a_weight_or_a_quota_is_listed()
    {
        var cluster = new TestCluster();
        var before = new ClusterView(cluster.Step);
        cluster.Operate(
            """
            {"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":[{"role":"dev","weight":2}]}}
            """);
        cluster.Operate(
            """
            {"type":"UPDATE_QUOTA","update_quota":{"quota_configs":
             [{"role":"ops","guarantees":{"cpus":{"value":1}},"limits":{"gpus":{"value":0}}}]}}
            """);

        var roles = new ClusterView(cluster.Step).Roles;

        Assert.Empty(before.Roles);
        Assert.Equal(
            [("dev", 2.0), ("ops", 1.0)], roles.Select(role => (role.Name, role.Weight)));
        Assert.Equal(
            [("dev", 2.0), ("ops", 1.0)],
            OperatorAnswers.Roles(new(cluster.Step)).Roles
                .Select(role => (role.Name, role.Weight)));
        Assert.Equal(("gpus", 0.0), roles[1].Quota.Limits
            .Select(limit => (limit.Key, limit.Value.Value)).Single());
        Assert.Equal(("cpus", 1.0), roles[1].Quota.Guarantees
            .Select(guarantee => (guarantee.Key, guarantee.Value.Value)).Single());
    }
}
