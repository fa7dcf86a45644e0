using MesosMock.Fuzz.Worlds;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;

namespace MesosMock.Fuzz.Invariants;

/// <summary>
/// A task has one unacknowledged update on its way, a resend says the same again, and no two
/// updates share a uuid.
/// </summary>
internal sealed class UpdatesComeOneByOne(World world) : Rule(world)
{
    private readonly Dictionary<(FrameworkId, TaskId, AgentId), Bytes> _onTheWay = [];
    private readonly Dictionary<Bytes, TaskStatusInfo> _said = [];

    public override void OnCommand(Command command)
    {
        if (command is Command.Scheduler
            {
                Call: { Type: CallType.Acknowledge, Acknowledge: { } acknowledge } call,
                StreamId: var stream,
            }
            && call.FrameworkId is { Value: not null } id
            && World.Step.FrameworkTable.TryFind(id, out var framework)
            && framework.StreamId == stream)
        {
            var key = (id, acknowledge.TaskId, acknowledge.AgentId);
            if (_onTheWay.TryGetValue(key, out var uuid) && uuid == acknowledge.Uuid)
            {
                _onTheWay.Remove(key);
            }
        }
    }

    public override void OnEffect(Effect effect)
    {
        if (effect is not Effect.Send
            {
                StreamId: var stream,
                Event: { Type: EventType.Update, Update.Status: { Uuid: { } uuid } status },
            })
        {
            return;
        }

        if (!_said.TryAdd(uuid, status))
        {
            World.Require(
                _said[uuid] == status,
                $"update {uuid} changed from {_said[uuid]} to {status}");
        }

        if (World.Options.RequireAcknowledgement
            && World.Step.FrameworkTable.FindByStream(stream) is { } framework)
        {
            CheckOrder((framework.Id, status.TaskId, status.AgentId ?? default), uuid, status);
        }
    }

    public override void AfterStep()
    {
        foreach (var key in _onTheWay.Keys.ToArray())
        {
            if (!World.Step.AgentTable.TryFind(key.Item3, out var agent)
                || !agent.Tasks.Contains((key.Item1, key.Item2)))
            {
                _onTheWay.Remove(key);
            }
        }
    }

    private void CheckOrder(
        (FrameworkId, TaskId Task, AgentId) key, Bytes uuid, TaskStatusInfo status)
    {
        World.Require(
            !_onTheWay.TryGetValue(key, out var last) || last == uuid,
            $"task {key.Task.Value}: {status.State} is sent before the last was acknowledged");
        _onTheWay[key] = uuid;
    }
}
