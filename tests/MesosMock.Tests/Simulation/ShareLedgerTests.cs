using MesosMock.Simulation.Allocation;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Simulation;

/// <summary>The tree of roles behind fair sharing.</summary>
public sealed class ShareLedgerTests
{
    private static readonly ResourceQuantities Some =
        ResourceSetText.Parse("cpus:1").Resources.Quantities;

    [Fact]
    public void Roles_are_forgotten_once_nobody_has_or_uses_them()
    {
        var framework = new TestCluster().Subscribe("n", ["a/b", "a/c"]).Record;
        var ledger = new ShareLedger();
        ledger.Add(framework.Roles[0]);
        ledger.Add(framework.Roles[1]);
        ledger.Charge(framework, "a/b", Some);
        Assert.Equal(3, ledger.RoleCount);

        ledger.Remove(framework.Roles[0]);
        ledger.Remove(framework.Roles[1]);
        Assert.Equal(2, ledger.RoleCount);
        ledger.Refund(framework, "a/b", Some);

        Assert.Equal(0, ledger.RoleCount);
    }
}
