using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Tests.Simulation;

/// <summary>One subscription of a scheduler: its stream, what it received, and its calls.</summary>
internal sealed class TestFramework(TestCluster cluster, string streamId)
{
    public string StreamId { get; } = streamId;

    /// <summary>Whether every update that has a uuid is acknowledged as it arrives.</summary>
    public bool Acknowledges { get; set; }

    /// <summary>The id that SUBSCRIBED told.</summary>
    public FrameworkId Id { get; private set; }

    public List<Event> Events { get; } = [];

    /// <summary>Whether the master ended the stream.</summary>
    public bool IsEnded { get; set; }

    public CallReply LastReply { get; private set; } = CallReply.Accepted;

    public IEnumerable<TaskStatusInfo> Updates =>
        Events.Where(message => message.Update is not null).Select(message => message.Update!.Status);

    public IEnumerable<OperationStatus> OperationUpdates => Events
        .Where(message => message.UpdateOperationStatus is not null)
        .Select(message => message.UpdateOperationStatus!.Status);

    /// <summary>All offers that ever came, oldest first.</summary>
    public IEnumerable<WireOffer> Offers => Events
        .Where(message => message.Offers is not null)
        .SelectMany(message => message.Offers!.Offers.AsSpan().ToArray());

    public IEnumerable<OfferId> Rescinded => Events
        .Where(message => message.Rescind is not null)
        .Select(message => message.Rescind!.OfferId);

    /// <summary>The text of the ERROR event; null when none came.</summary>
    public string? Error => Events.SingleOrDefault(message => message.Error is not null)?.Error!.Message
        is { } text ? cluster.Short(text) : null;

    /// <summary>The master's own record of the framework.</summary>
    public Framework Record => cluster.Step.FrameworkTable.Known.Find(Id)
        ?? throw new InvalidOperationException($"{Id.Value} is not known");

    public void Receive(Event message)
    {
        Events.Add(message);
        if (message.Subscribed is { } subscribed)
        {
            Id = subscribed.FrameworkId;
        }

        if (Acknowledges && message.Update is { Status: { Uuid: not null } status })
        {
            Acknowledge(status);
        }
    }

    /// <summary>
    /// Makes a call as the server would hand it on; its own stream and id unless given.
    /// </summary>
    public CallReply Call(Call call, string? streamId = null)
    {
        var sent = call.FrameworkId is null ? call with { FrameworkId = Id } : call;
        LastReply = CallValidation.Validate(sent) is { } invalid
            ? CallReply.BadRequest($"Failed to validate scheduler::Call: {invalid}")
            : cluster.Apply(new Command.Scheduler(streamId ?? StreamId, sent));
        return LastReply;
    }

    /// <summary>Makes a call that is written in JSON.</summary>
    public CallReply Call(string json) => Call(cluster.Read<Call>(json));

    /// <summary>The client goes away.</summary>
    public void Close() => cluster.Apply(new Command.StreamClosed(StreamId));

    public CallReply Accept(
        IEnumerable<OfferId> offers, IEnumerable<OfferOperation> operations, double? refuseSeconds = null) =>
        Call(new Call
        {
            Type = CallType.Accept,
            Accept = new()
            {
                OfferIds = [.. offers],
                Operations = [.. operations],
                Filters = refuseSeconds is { } seconds ? new() { RefuseSeconds = seconds } : null,
            },
        });

    public CallReply Accept(WireOffer offer, params OfferOperation[] operations) =>
        Accept([offer.Id], operations);

    /// <summary>Accepts an offer and launches a command task of half a processor.</summary>
    public CallReply Launch(WireOffer offer, string taskId, string resources = "cpus:0.5;mem:64") =>
        Accept(offer, LaunchOf(TaskOf(offer, taskId, resources)));

    public CallReply Decline(WireOffer offer, double? refuseSeconds = null) => Call(new Call
    {
        Type = CallType.Decline,
        Decline = new()
        {
            OfferIds = [offer.Id],
            Filters = refuseSeconds is { } seconds ? new() { RefuseSeconds = seconds } : null,
        },
    });

    public CallReply Acknowledge(TaskStatusInfo status) => Call(new Call
    {
        Type = CallType.Acknowledge,
        Acknowledge = new()
        {
            AgentId = status.AgentId!.Value, // an update that needs an answer names its agent
            TaskId = status.TaskId,
            Uuid = status.Uuid!.Value, // and carries what to answer with
        },
    });

    public CallReply Kill(string taskId, AgentId? agentId = null) => Call(new Call
    {
        Type = CallType.Kill,
        Kill = new() { TaskId = new(taskId), AgentId = agentId },
    });

    public CallReply Send(CallType type) => Call(new Call { Type = type });

    public static OfferOperation LaunchOf(params TaskInfo[] tasks) => new()
    {
        Type = OfferOperationType.Launch,
        Launch = new() { TaskInfos = [.. tasks] },
    };

    /// <summary>A command task on the agent of an offer.</summary>
    public static TaskInfo TaskOf(WireOffer offer, string taskId, string resources = "cpus:0.5;mem:64") =>
        new()
        {
            Name = taskId,
            TaskId = new(taskId),
            AgentId = offer.AgentId,
            Resources = ResourcesOf(resources),
            Command = new() { Value = "sleep 60" },
        };

    public static Repeated<Resource> ResourcesOf(string text) =>
        ResourceSetText.Parse(text).Resources.ToWire(new(null, HasRefinement: true));
}
