using System.Text.Json;
using MesosMock.Server.Journal;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Control;

/// <summary>Writes parts of a cluster as JSON.</summary>
/// <param name="view">The cluster.</param>
/// <param name="json">Where it goes.</param>
/// <param name="offset">How many of each list are left out.</param>
/// <param name="limit">How many of each list are written then.</param>
internal sealed class StateWriter(ClusterView view, Utf8JsonWriter json, int offset, int limit)
{
    public void Write(string part)
    {
        json.WritePropertyName(part);
        switch (part)
        {
            case "seed": json.WriteNumberValue(view.Options.Seed); break;
            case "clock": WriteClock(); break;
            case "ratios": WriteRatios(); break;
            case "agents": WriteList(view.AllAgents, Write); break;
            case "frameworks": WriteList(view.Frameworks, Write); break;
            case "tasks": WriteList(view.Frameworks.SelectMany(TasksOf), Write); break;
            case "offers":
                WriteList(view.Frameworks.SelectMany(framework => framework.Offers), Write);
                break;
            default: WriteList(view.Faults, Write); break;
        }
    }

    private static IEnumerable<TaskView> TasksOf(FrameworkView framework) =>
        framework.Tasks.Concat(framework.UnreachableTasks).Concat(framework.CompletedTasks);

    private void WriteList<T>(IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items.Skip(offset).Take(limit))
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteClock()
    {
        json.WriteStartObject();
        json.WriteString("now"u8, JournalJson.TimeOf(view.Now));
        json.WriteNumber("speed"u8, view.Clock.Speed);
        json.WriteBoolean("paused"u8, view.Clock.IsPaused);
        json.WriteEndObject();
    }

    private void WriteRatios()
    {
        json.WriteStartObject();
        foreach (var (name, value) in view.RatioValues)
        {
            if (value is RatioValue.Share share)
            {
                json.WriteNumber(name, share.Value);
            }
        }

        json.WriteEndObject();
    }

    private void Write(AgentView agent)
    {
        json.WriteString("id"u8, agent.Id.Value);
        json.WriteString("hostname"u8, agent.Hostname);
        json.WriteString("state"u8, Lower(agent.Status));
        json.WriteBoolean("partitioned"u8, agent.IsCutOff);
        json.WriteBoolean("deactivated"u8, agent.IsDeactivated);
        json.WriteBoolean("draining"u8, agent.Drain is not null);
        json.WriteString("resources"u8, agent.Total.Text);
        json.WriteString("used"u8, agent.Used.Text);
        json.WriteNumber("tasks"u8, agent.Tasks.Count);
        json.WriteNumber("offers"u8, agent.Offers.Count);
    }

    private void Write(FrameworkView framework)
    {
        json.WriteString("id"u8, framework.Id.Value);
        json.WriteString("name"u8, framework.Info.Name);
        json.WriteString("state"u8, framework.IsConnected ? "connected" : "disconnected");
        json.WriteString("stream_id"u8, framework.StreamId);
        ControlAnswer.WriteList(json, "roles", framework.Roles.Select(role => role.Role));
        json.WriteNumber("tasks"u8, framework.Tasks.Count);
        json.WriteNumber("unreachable_tasks"u8, framework.UnreachableTasks.Count);
        json.WriteNumber("completed_tasks"u8, framework.CompletedTasks.Count);
        json.WriteNumber("offers"u8, framework.Offers.Count);
    }

    private void Write(TaskView task)
    {
        json.WriteString("id"u8, task.Id.Value);
        json.WriteString("name"u8, task.Info.Name);
        json.WriteString("state"u8, WireNameOf(task.State));
        json.WriteString("framework_id"u8, task.FrameworkId.Value);
        json.WriteString("agent_id"u8, task.AgentId.Value);
        json.WriteString("role"u8, task.Role);
        json.WriteString("resources"u8, task.Resources.Text);
    }

    private void Write(OfferView offer)
    {
        json.WriteString("id"u8, offer.Id.Value);
        json.WriteString("framework_id"u8, offer.FrameworkId.Value);
        json.WriteString("agent_id"u8, offer.AgentId.Value);
        json.WriteString("role"u8, offer.Role);
        json.WriteString("resources"u8, offer.Resources.Text);
    }

    private void Write(FaultView fault)
    {
        json.WriteNumber("number"u8, fault.Number);
        json.WriteString("fault"u8, fault.FaultId);
        json.WriteString("target"u8, fault.Target);
        json.WriteString("state"u8, Lower(fault.State));
        json.WriteNumber("probability"u8, fault.Probability);
        json.WriteNumber("opportunities"u8, fault.Opportunities);
        json.WriteNumber("fired"u8, fault.Fired);
        json.WriteString(
            "heals_at"u8, fault.HealsAt is { } at ? JournalJson.TimeOf(at) : null);
        json.WriteStartObject("parameters"u8);
        foreach (var (name, value) in fault.Parameters)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static string WireNameOf(MesosMock.Protocol.V1.TaskState state) =>
        "TASK_" + JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{state}");

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
