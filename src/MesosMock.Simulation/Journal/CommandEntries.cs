using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Words;
using MasterCall = MesosMock.Protocol.V1.Master.Call;
using MasterCallType = MesosMock.Protocol.V1.Master.CallType;

namespace MesosMock.Simulation.Journal;

/// <summary>What the journal says of commands.</summary>
internal static class CommandEntries
{
    public static JournalEntry Of(Command command, Step step) => command switch
    {
        Command.Subscribe subscribe => new()
        {
            Kind = JournalKind.Call,
            Type = "SUBSCRIBE",
            Framework = subscribe.Call.Subscribe?.FrameworkInfo.Name,
            Detail = subscribe.Call.FrameworkId?.Value,
        },
        Command.Scheduler scheduler => OfCall(
            scheduler.Call, NameOf(scheduler.Call.FrameworkId, step)),
        Command.StreamClosed closed => new()
        {
            Kind = JournalKind.Stream,
            Type = "closed by client",
            Framework = step.FrameworkTable.FindByStream(closed.StreamId)?.Info.Name,
        },
        _ => new() { Kind = JournalKind.Operator, Type = command.GetType().Name },
    };

    /// <summary>An operator's call.</summary>
    public static JournalEntry Of(MasterCall call) => new()
    {
        Kind = JournalKind.Operator,
        Type = EnumWords<MasterCallType>.Name(call.Type ?? MasterCallType.Unknown),
    };

    /// <summary>A scheduler's call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="framework">Who made it; null if that is not known.</param>
    public static JournalEntry OfCall(Call call, string? framework)
    {
        var entry = new JournalEntry
        {
            Kind = JournalKind.Call,
            Type = EnumWords<CallType>.Name(call.Type ?? CallType.Unknown),
            Framework = framework,
        };
        return call switch
        {
            { Accept: { } accept } => entry with
            {
                Count = accept.OfferIds.Count,
                Detail = accept.OfferIds.Count > 0 ? accept.OfferIds[0].Value : null,
            },
            { Decline: { } decline } => entry with { Count = decline.OfferIds.Count },
            { Kill: { } kill } => entry with
            {
                Task = kill.TaskId.Value,
                Agent = kill.AgentId?.Value,
            },
            { Acknowledge: { } acknowledge } => entry with
            {
                Task = acknowledge.TaskId.Value,
                Agent = acknowledge.AgentId.Value,
            },
            { Reconcile: { } reconcile } => entry with { Count = reconcile.Tasks.Count },
            _ => entry,
        };
    }

    private static string? NameOf(FrameworkId? frameworkId, Step step)
    {
        var id = frameworkId ?? default;
        return id.Value is not null && step.FrameworkTable.TryFind(id, out var known)
            ? known.Info.Name
            : id.Value;
    }
}
