using System.Text.Json.Nodes;

namespace MesosMock.Demo.Wire;

/// <summary>The calls of a scheduler, as JSON. The framework's id is added by the sender.</summary>
internal static class Calls
{
    /// <summary>What the framework is; <c>id</c> only if it has been given one.</summary>
    public static JsonObject Subscribe(DemoOptions options, string? frameworkId)
    {
        var info = new JsonObject
        {
            ["user"] = options.User,
            ["name"] = options.Name,
            ["roles"] = new JsonArray(options.Role),
            ["failover_timeout"] = options.FailoverTimeout.TotalSeconds,
            ["checkpoint"] = true,
            ["capabilities"] = new JsonArray(
                Capability("PARTITION_AWARE"),
                Capability("MULTI_ROLE"),
                Capability("TASK_KILLING_STATE")),
        };
        if (frameworkId is not null)
        {
            info["id"] = Value(frameworkId);
        }

        return Call("SUBSCRIBE", "subscribe", new() { ["framework_info"] = info });
    }

    public static JsonObject Accept(string offerId, IEnumerable<JsonObject> tasks) =>
        Call("ACCEPT", "accept", new()
        {
            ["offer_ids"] = new JsonArray(Value(offerId)),
            ["operations"] = new JsonArray(new JsonObject
            {
                ["type"] = "LAUNCH",
                ["launch"] = new JsonObject { ["task_infos"] = ArrayOf(tasks) },
            }),
            ["filters"] = Filters(TimeSpan.Zero),
        });

    public static JsonObject Task(Job job, string taskId, string agentId) => new()
    {
        ["name"] = job.Name,
        ["task_id"] = Value(taskId),
        ["agent_id"] = Value(agentId),
        ["command"] = new JsonObject { ["value"] = job.Command },
        ["resources"] = new JsonArray(Scalar("cpus", job.Cpus), Scalar("mem", job.Mem)),
    };

    /// <param name="offerIds">The offers.</param>
    /// <param name="refuse">How long their agents are not to be offered again.</param>
    public static JsonObject Decline(IEnumerable<string> offerIds, TimeSpan refuse) =>
        Call("DECLINE", "decline", new()
        {
            ["offer_ids"] = ArrayOf(offerIds.Select(Value)),
            ["filters"] = Filters(refuse),
        });

    public static JsonObject AcceptInverse(IEnumerable<string> offerIds) =>
        Call("ACCEPT_INVERSE_OFFERS", "accept_inverse_offers", new()
        {
            ["inverse_offer_ids"] = ArrayOf(offerIds.Select(Value)),
        });

    public static JsonObject Acknowledge(string taskId, string agentId, string uuid) =>
        Call("ACKNOWLEDGE", "acknowledge", new()
        {
            ["task_id"] = Value(taskId),
            ["agent_id"] = Value(agentId),
            ["uuid"] = uuid,
        });

    public static JsonObject Kill(string taskId, string? agentId) =>
        Call("KILL", "kill", WithAgent(new() { ["task_id"] = Value(taskId) }, agentId));

    /// <summary>With tasks: how are they? Without: how are all that you know?</summary>
    public static JsonObject Reconcile(IEnumerable<(string TaskId, string? AgentId)> tasks) =>
        Call("RECONCILE", "reconcile", new()
        {
            ["tasks"] = ArrayOf(tasks.Select(task =>
                WithAgent(new() { ["task_id"] = Value(task.TaskId) }, task.AgentId))),
        });

    public static JsonObject Revive() => new() { ["type"] = "REVIVE" };

    public static JsonObject Suppress() => new() { ["type"] = "SUPPRESS" };

    public static JsonObject Value(string value) => new() { ["value"] = value };

    private static JsonObject Call(string type, string key, JsonObject body) =>
        new() { ["type"] = type, [key] = body };

    private static JsonObject WithAgent(JsonObject task, string? agentId)
    {
        if (agentId is not null)
        {
            task["agent_id"] = Value(agentId);
        }

        return task;
    }

    private static JsonObject Filters(TimeSpan refuse) =>
        new() { ["refuse_seconds"] = refuse.TotalSeconds };

    private static JsonObject Scalar(string name, double amount) => new()
    {
        ["name"] = name,
        ["type"] = "SCALAR",
        ["scalar"] = new JsonObject { ["value"] = amount },
    };

    private static JsonObject Capability(string type) => new() { ["type"] = type };

    private static JsonArray ArrayOf(IEnumerable<JsonObject> items) => [.. items];
}
