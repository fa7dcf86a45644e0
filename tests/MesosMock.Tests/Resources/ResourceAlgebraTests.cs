using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Resources;

public sealed class ResourceAlgebraTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 2000)];

    [Fact]
    public void Adding_is_commutative() => Holds((a, b, _) => a.Add(b).Equals(b.Add(a)));

    [Fact]
    public void Adding_is_associative() =>
        Holds((a, b, c) => a.Add(b).Add(c).Equals(a.Add(b.Add(c))));

    [Fact]
    public void A_sum_contains_its_parts() =>
        Holds((a, b, _) => a.Add(b).Contains(a) && a.Add(b).Contains(b));

    // Ranges and sets overlap instead of adding up, so they are left out here.
    [Fact]
    public void Subtracting_what_was_added_restores_the_scalars() =>
        Holds((a, b, _) => Scalars(a).Add(Scalars(b)).Subtract(Scalars(b)).Equals(Scalars(a)));

    [Fact]
    public void A_contained_part_and_the_rest_make_the_whole() => Holds((a, b, _) =>
        !a.Contains(b) || a.Subtract(b).Add(b).Equals(a));

    [Fact]
    public void The_rest_does_not_overlap_what_was_taken() => Holds((a, b, _) =>
        !a.Contains(b) || !a.Subtract(b).Named("ports").Contains(b.Named("ports"))
            || b.Named("ports").IsEmpty);

    [Fact]
    public void Subtracting_itself_leaves_nothing() =>
        Holds((a, _, _) => ReferenceEquals(a.Subtract(a), ResourceSet.Empty));

    [Fact]
    public void Mutual_containment_is_equality_and_gives_equal_hashes() => Holds((a, b, _) =>
        (a.Contains(b) && b.Contains(a)) == a.Equals(b)
        && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode()));

    [Fact]
    public void Reserved_and_unreserved_make_the_whole() =>
        Holds((a, _, _) => a.Reserved.Add(a.Unreserved).Equals(a));

    [Fact]
    public void Pushing_and_popping_a_reservation_changes_nothing() => Holds((a, _, _) =>
        a.PushReservation(new() { Role = "eng/web/x" }).PopReservation().Equals(a));

    [Fact]
    public void Quantities_add_up_like_the_sets() => Holds((a, b, _) =>
        Scalars(a).Add(Scalars(b)).Quantities.Equals(
            Scalars(a).Quantities.Add(Scalars(b).Quantities)));

    [Fact]
    public void Resources_survive_the_wire_with_refinement() => Holds((a, _, _) =>
        ResourceSet.FromWire(a.NonShared.ToWire(new("eng", HasRefinement: true)))
            .Equals(a.NonShared));

    [Fact]
    public void Single_reservations_survive_the_old_wire_format() => Holds((a, _, _) =>
        ResourceSet.FromWire(a.NonShared.ToWire(new(null, HasRefinement: false)))
            .Equals(a.NonShared));

    [Fact]
    public void Equal_sets_print_equally_however_they_were_made() => Holds((a, b, c) =>
        a.Add(b).Add(c).Print("eng") == c.Add(b.Add(a)).Print("eng"));

    private static ResourceSet Scalars(ResourceSet set) =>
        set.NonShared.Subtract(set.Named("ports")).Subtract(set.Named("zones"));

    private static void Holds(Func<ResourceSet, ResourceSet, ResourceSet, bool> law)
    {
        foreach (var seed in Seeds)
        {
            var random = new ResourceGenerator(seed);
            var (a, b, c) = (random.Next(), random.Next(), random.Next());

            Assert.True(law(a, b, c), $"seed {seed}: a = {a}; b = {b}; c = {c}");
        }
    }
}
