using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>Records and chunks have nothing to do with each other.</summary>
internal sealed class WireFragment(FaultValues values) : Fault, IStreamFault
{
    private static readonly TypedParameter<StreamSplit> Split = Parameter.Choice(
        "split", StreamSplit.Bytes, "Where records are cut into chunks.");

    private static readonly TypedParameter<int> Size = Parameter.Integer(
        "size", 1, 1, 1_000_000, "Bytes of a piece, with split = bytes.");

    private static readonly TypedParameter<int> Coalesce = Parameter.Integer(
        "coalesce", 1, 1, 10_000, "Records that come in one chunk.");

    private static readonly TypedParameter<DurationDistribution> Gap = Parameter.Duration(
        "gap", "0s", "Real time between two pieces of a record.");

    private readonly StreamSplit _split = values.Get(Split);
    private readonly int _size = values.Get(Size);
    private readonly int _coalesce = values.Get(Coalesce);
    private readonly DurationDistribution _gap = values.Get(Gap);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "wire.fragment",
        Rank = 22,
        Title = "Chunk boundaries anywhere",
        Target = FaultTargetKind.Framework,
        Does = "Records are cut anywhere into chunks, or several come in one. All of that is "
            + "legal.",
        Must = "Decode RecordIO incrementally, whatever comes in one read.",
        Heals = "One record is one chunk again, also on streams that are open.",
        Evidence = ["mesos/mesos-go#329", "CHANGELOG, MESOS-5943"],
        Parameters = [Split, Size, Coalesce, Gap],
        Create = values => new WireFragment(values),
    };

    public override void Heal() => Step.Faults.Shapes.Clear(Rule);

    public void OnStream(Framework framework)
    {
        var subject = FaultSubject.Of(framework);
        if (Fires(subject))
        {
            var gap = Draw(_gap, "gap", subject);
            Step.Faults.Shapes.Set(framework.StreamId!, Rule, shape => shape with // it has one
            {
                Split = _split,
                PieceBytes = _size,
                Coalesce = _coalesce,
                PieceGap = gap,
            });
        }
    }
}
