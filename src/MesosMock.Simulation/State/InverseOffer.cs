using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// A request to a framework to give an agent back before its machine's maintenance.
/// </summary>
internal sealed class InverseOffer
{
    public InverseOffer(long number, OfferId id, Framework framework, Agent agent)
    {
        Number = number;
        Id = id;
        Framework = framework;
        Agent = agent;
        Unavailability = agent.Unavailability!; // only such agents are asked for
        InFramework = new(this);
        InAgent = new(this);
    }

    public long Number { get; }

    public OfferId Id { get; }

    public Framework Framework { get; }

    public Agent Agent { get; }

    /// <summary>The maintenance that it announces.</summary>
    public Unavailability Unavailability { get; }

    /// <summary>How readers see it; nothing of that ever changes.</summary>
    public InverseOfferView View => field ??= new(this);

    public LinkedListNode<InverseOffer> InFramework { get; }

    public LinkedListNode<InverseOffer> InAgent { get; }

    public Time.Timer? Timeout { get; set; }
}
