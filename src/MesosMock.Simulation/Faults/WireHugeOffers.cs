using System.Globalization;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Resources;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>One OFFERS event of an enormous size.</summary>
internal sealed class WireHugeOffers(FaultValues values) : Fault, IActiveFault
{
    private static readonly TypedParameter<int> Agents = Parameter.Integer(
        "agents", 1000, 1, 10_000, "How many offers it has.");

    private static readonly TypedParameter<int> PortRanges = Parameter.Integer(
        "ranges", 200, 1, 20_000, "Ranges of ports in each.");

    private static readonly TypedParameter<int> Attributes = Parameter.Integer(
        "attributes", 50, 0, 1000, "Attributes of each agent.");

    private readonly int _agents = values.Get(Agents);
    private readonly int _ranges = values.Get(PortRanges);
    private readonly int _attributes = values.Get(Attributes);
    private int _firings;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "wire.huge-offers",
        Rank = 39,
        Title = "An OFFERS event of an enormous size",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "One OFFERS record with thousands of offers of agents that do not exist, with "
            + "fragmented ports and many attributes. Using one is answered as any invalid offer.",
        Must = "Read it in bounded time and memory, and decline.",
        Heals = "Nothing more comes.",
        Evidence = ["CHANGELOG, MESOS-5943", "HubSpot/Singularity#1622"],
        Parameters = [Agents, PortRanges, Attributes],
        Create = values => new WireHugeOffers(values),
    };

    public bool CanAct(in FaultSubject target) => target.Framework is { IsConnected: true };

    public void Act(in FaultSubject target)
    {
        var framework = target.Framework!; // the target's kind
        var resources = ResourceSetText.Parse($"cpus:64;mem:262144;disk:1000000;ports:{Ports()}")
            .Resources.ToWire(new(null, HasRefinement: false));
        Repeated<AgentAttribute> attributes =
        [
            .. Enumerable.Range(0, _attributes).Select(number => new AgentAttribute
            {
                Name = $"attribute-{number}",
                Type = ValueKind.Text,
                Text = new() { Value = "a value that is long enough to weigh something" },
            }),
        ];
        var turn = _firings++;
        Step.Send(framework, new()
        {
            Type = EventType.Offers,
            Offers = new()
            {
                Offers =
                [
                    .. Enumerable.Range(0, _agents).Select(number => new WireOffer
                    {
                        Id = new($"huge-{Rule.Number}-{turn}-O{number}"),
                        FrameworkId = framework.Id,
                        AgentId = new($"huge-{Rule.Number}-S{number}"),
                        Hostname = $"huge-{number}",
                        Resources = resources,
                        Attributes = attributes,
                    }),
                ],
            },
        });
    }

    /// <summary>Every second port, so that no two ranges join.</summary>
    private string Ports() => "[" + string.Join(',', Enumerable.Range(0, _ranges).Select(
        number => string.Create(
            CultureInfo.InvariantCulture, $"{1024 + (number * 3)}-{1025 + (number * 3)}"))) + "]";
}
