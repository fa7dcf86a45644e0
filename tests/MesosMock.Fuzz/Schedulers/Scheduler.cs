using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Fuzz.Schedulers;

/// <summary>One framework as its scheduler sees it: what it was told and what it owes.</summary>
internal sealed class Scheduler(int number, Manners manners)
{
    public int Number { get; } = number;

    public Manners Manners { get; } = manners;

    public FrameworkInfo Info { get; set; } = new() { User = "user", Name = $"framework-{number}" };

    public FrameworkId? Id { get; set; }

    /// <summary>Its live stream; null while it is not connected.</summary>
    public string? StreamId { get; set; }

    public bool IsTornDown { get; set; }

    public List<Offer> Offers { get; } = [];

    public List<InverseOffer> InverseOffers { get; } = [];

    /// <summary>Ids that may be dead by now, for those who accept late.</summary>
    public List<OfferId> OldOffers { get; } = [];

    public List<TaskStatusInfo> Unacknowledged { get; } = [];

    public List<OperationStatus> UnacknowledgedOperations { get; } = [];

    public List<(TaskId Task, AgentId Agent)> Tasks { get; } = [];

    public List<(ExecutorId Executor, AgentId Agent)> Executors { get; } = [];

    public int TasksMade { get; set; }

    public bool Is(Manners manner) => (Manners & manner) != 0;

    public void OnEvent(Event message)
    {
        switch (message.Type)
        {
            case EventType.Subscribed:
                Id = message.Subscribed!.FrameworkId; // its type says that it is there
                break;
            case EventType.Offers:
                Offers.AddRange(message.Offers!.Offers);
                break;
            case EventType.InverseOffers:
                InverseOffers.AddRange(message.InverseOffers!.InverseOffers);
                break;
            case EventType.Rescind:
                Offers.RemoveAll(offer => offer.Id == message.Rescind!.OfferId);
                break;
            case EventType.Update when message.Update!.Status.Uuid is not null:
                Unacknowledged.Add(message.Update.Status);
                break;
            case EventType.UpdateOperationStatus
                when message.UpdateOperationStatus!.Status.Uuid is not null:
                UnacknowledgedOperations.Add(message.UpdateOperationStatus.Status);
                break;
        }
    }

    /// <summary>The connection is gone, and every offer with it.</summary>
    public void OnStreamEnded()
    {
        StreamId = null;
        OldOffers.AddRange(Offers.Select(offer => offer.Id).Take(3));
        Offers.Clear();
        InverseOffers.Clear();
    }

    public Call Make(CallType type) => new() { FrameworkId = Id, Type = type };

    public static Bytes SomeUuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        return new(bytes);
    }
}
