using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Journal;
using MasterCall = MesosMock.Protocol.V1.Master.Call;
using MasterEvent = MesosMock.Protocol.V1.Master.Event;
using SchedulerCall = MesosMock.Protocol.V1.Scheduler.Call;
using SchedulerEvent = MesosMock.Protocol.V1.Scheduler.Event;

namespace MesosMock.Simulation.Views;

/// <summary>A message of the traffic, of whatever type: a closed set of cases.</summary>
public abstract class TrafficMessage
{
    private TrafficMessage()
    {
    }

    /// <summary>What the journal would say of it; made anew at each call.</summary>
    public abstract JournalEntry Describe();

    /// <summary>What ties an update to its acknowledgement; null for other messages.</summary>
    public virtual Bytes? UpdateUuid => null;

    /// <summary>The ids of the tasks that it is about, in its order.</summary>
    public virtual IEnumerable<string> TaskIds =>
        Describe().Task is { } task ? [task] : [];

    /// <summary>Encodes it, with the defaults that a master shows.</summary>
    public abstract byte[] Encode(WireFormat format);

    private static byte[] Encode<T>(T message, WireFormat format)
        where T : IWireMessage<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        WireCodec.Write(message, format, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A scheduler's call.</summary>
    public sealed class OfScheduler(SchedulerCall call) : TrafficMessage
    {
        /// <inheritdoc/>
        public override Bytes? UpdateUuid => call.Acknowledge?.Uuid;

        /// <inheritdoc/>
        public override IEnumerable<string> TaskIds => call switch
        {
            { Accept: { } accept } => accept.Operations.SelectMany(LaunchedBy),
            { Reconcile: { } reconcile } => reconcile.Tasks.Select(task => task.TaskId.Value),
            _ => base.TaskIds,
        };

        /// <inheritdoc/>
        public override JournalEntry Describe() =>
            CommandEntries.OfCall(call, call.Subscribe?.FrameworkInfo.Name);

        /// <inheritdoc/>
        public override byte[] Encode(WireFormat format) => Encode(call, format);

        private static IEnumerable<string> LaunchedBy(OfferOperation operation) =>
            (operation.Launch?.TaskInfos ?? operation.LaunchGroup?.TaskGroup.Tasks)
                ?.Select(task => task.TaskId.Value) ?? [];
    }

    /// <summary>An event for a scheduler.</summary>
    public sealed class ToScheduler(SchedulerEvent message) : TrafficMessage
    {
        /// <inheritdoc/>
        public override Bytes? UpdateUuid => message.Update?.Status.Uuid;

        /// <inheritdoc/>
        public override JournalEntry Describe() => EventEntries.Of(message, null);

        /// <inheritdoc/>
        public override byte[] Encode(WireFormat format) => Encode(message, format);
    }

    /// <summary>An operator's call.</summary>
    public sealed class OfOperator(MasterCall call) : TrafficMessage
    {
        /// <inheritdoc/>
        public override JournalEntry Describe() => CommandEntries.Of(call);

        /// <inheritdoc/>
        public override byte[] Encode(WireFormat format) => Encode(call, format);
    }

    /// <summary>An event for operators.</summary>
    public sealed class ToOperator(MasterEvent message) : TrafficMessage
    {
        /// <inheritdoc/>
        public override JournalEntry Describe() => EventEntries.Of(message);

        /// <inheritdoc/>
        public override byte[] Encode(WireFormat format) => Encode(message, format);
    }

    /// <summary>
    /// The first event for an operator, which shows the cluster: made anew at each call.
    /// </summary>
    public sealed class Snapshot(ClusterView cluster) : TrafficMessage
    {
        /// <inheritdoc/>
        public override JournalEntry Describe() =>
            EventEntries.Of(new MasterEvent { Type = EventType.Subscribed });

        /// <inheritdoc/>
        public override byte[] Encode(WireFormat format) =>
            Encode(OperatorEvents.Subscribed(cluster, format), format);
    }
}
