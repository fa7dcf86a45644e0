using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;

namespace MesosMock.Tests.Simulation.Faults;

/// <summary>What holds for every fault of the catalogue.</summary>
public sealed class FaultCatalogueTests
{
    public static TheoryData<string> Ids => [.. FaultCatalogue.All.Select(fault => fault.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Probability_nought_changes_nothing(string id)
    {
        var usual = Play(null);

        Assert.Equal(usual, Play(new() { Fault = id, Probability = 0 }));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_dry_run_changes_nothing_but_tells_of_itself(string id)
    {
        var usual = Play(null);

        var dry = Play(new() { Fault = id, DryRun = true });

        Assert.Equal(usual, dry.Where(line => !IsOfFaults(line)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_seed_brings_the_same_story(string id)
    {
        var fault = new FaultOptions { Fault = id, Probability = 0.5, Mode = "50%" };

        Assert.Equal(Play(fault), Play(fault));
    }

    [Fact]
    public void Every_fault_has_an_id_of_its_own_and_a_file_named_after_its_type()
    {
        var faults = FaultCatalogue.All;

        Assert.Equal(faults.Count, faults.Select(fault => fault.Id).Distinct().Count());
        Assert.Equal(faults.Count, faults.Select(fault => fault.Rank).Distinct().Count());
        Assert.All(faults, fault => Assert.Equal(
            string.Concat(fault.Id.Split('.', '-').Select(
                word => char.ToUpperInvariant(word[0]) + word[1..])),
            fault.Create(new(new() { Fault = fault.Id })).GetType().Name));
    }

    [Fact]
    public void Every_fault_says_what_it_is_good_for()
    {
        Assert.All(FaultCatalogue.All, fault =>
        {
            Assert.EndsWith(".", fault.Does);
            Assert.EndsWith(".", fault.Must);
            Assert.EndsWith(".", fault.Heals);
            Assert.NotEmpty(fault.Evidence);
            Assert.All(fault.Parameters, parameter =>
            {
                Assert.Null(parameter.Check(parameter.Default));
                Assert.NotNull(parameter.Help);
            });
            Assert.Equal(
                fault.ActsByItself, fault.Create(new(new() { Fault = fault.Id })) is IActiveFault);
        });
    }

    private static bool IsOfFaults(string line) =>
        line.Contains(nameof(Effect.Fault), StringComparison.Ordinal)
        || line.Contains(nameof(Effect.AskBeforeSubscribe), StringComparison.Ordinal);

    /// <summary>A short life with everything that faults step in at.</summary>
    private static List<string> Play(FaultOptions? fault)
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 2) with
        {
            Faults = fault is null ? [] : [fault],
        });
        var framework = cluster.Subscribe(TestCluster.InfoOf("demo") with { Checkpoint = true });
        framework.Acknowledges = true;
        cluster.Advance(1);
        foreach (var offer in framework.Offers.Take(2).ToArray())
        {
            framework.Launch(offer, $"t-{offer.Id.Value[^1]}");
        }

        cluster.Advance(3);
        framework.Kill("t-0");
        framework.Call("""{"type":"RECONCILE","reconcile":{"tasks":[]}}""");
        cluster.Advance(30);
        framework.Call("""{"type":"REVIVE"}""");
        cluster.Subscribe(TestCluster.InfoOf("demo") with { Id = framework.Id });
        cluster.Advance(30);
        return [.. cluster.Effects.Select(TextOf)];
    }

    private static string TextOf(Effect effect) => effect switch
    {
        Effect.Send send => $"{send.StreamId} {TestCluster.Json(send.Event)}",
        Effect.SendDamaged send =>
            $"{send.StreamId} {send.Damage} {TestCluster.Json(send.Event)}",
        _ => $"{effect}",
    };
}
