using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The offers that frameworks hold.</summary>
internal sealed class OffersPane : TablePane<OfferView>
{
    public OffersPane()
        : base('5', "Offers", TargetKind.Offer)
    {
        Columns =
        [
            new("OFFER", 8, (offer, line) => line.Add(ShortId.Of(offer.Id.Value))) { IsId = true },
            new("FRAMEWORK", 18, (offer, line) => line.Add(FrameworkOf(offer))) { IsWide = true },
            new("AGENT", 6, (offer, line) => line.Add(ShortId.Of(offer.AgentId.Value))),
            new("ROLE", 12, (offer, line) => line.Add(offer.Role)) { Priority = 2 },
            new("CPU", 7, (offer, line) => line.Add(offer.Resources.Cpus, "0.0#"))
            {
                IsRight = true,
                Compare = (one, two) => one.Resources.Cpus.CompareTo(two.Resources.Cpus),
            },
            new("MEM", 9, (offer, line) => line.Add(offer.Resources.Mem, "N0"))
            {
                IsRight = true,
                Compare = (one, two) => one.Resources.Mem.CompareTo(two.Resources.Mem),
            },
        ];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<OfferView>> Columns { get; }

    /// <inheritdoc/>
    protected override string Nothing => "nobody holds an offer";

    /// <inheritdoc/>
    protected override IReadOnlyList<OfferView> RowsOf(ClusterView view)
    {
        List<OfferView> rows = [];
        foreach (var framework in view.Frameworks)
        {
            rows.AddRange(framework.Offers);
        }

        return rows;
    }

    /// <inheritdoc/>
    protected override string IdOf(OfferView row) => row.Id.Value;

    /// <inheritdoc/>
    protected override bool WriteDetail(OfferView row, int index, TextLine line)
    {
        switch (index)
        {
            case 0:
                _ = line.Add(Tone.Dim, "framework ").Add(Tone.Text, FrameworkOf(row)).Add("  ")
                    .Add(row.FrameworkId.Value);
                return true;
            case 1:
                _ = line.Add(Tone.Dim, "agent ").Add(Tone.Text, row.AgentId.Value);
                return true;
            case 2:
                _ = line.Add(Tone.Dim, "resources ").Add(Tone.Text, row.Resources.Text);
                return true;
            default:
                return false;
        }
    }

    private string FrameworkOf(OfferView offer) =>
        View?.FindFramework(offer.FrameworkId)?.Info.Name ?? offer.FrameworkId.Value;
}
