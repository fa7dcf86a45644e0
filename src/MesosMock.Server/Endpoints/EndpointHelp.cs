namespace MesosMock.Server.Endpoints;

/// <summary>What <c>/help</c> and the landing page say of the endpoints.</summary>
internal static class EndpointHelp
{
    /// <summary>Every endpoint: its process, its name there, and what it is good for.</summary>
    public static readonly (string Process, string Name, string Text)[] All =
    [
        ("files", "/browse", "Lists a directory: parameter path."),
        ("files", "/debug", "The virtual paths and where they are."),
        ("files", "/download", "A whole file: parameter path."),
        ("files", "/read", "A part of a file: parameters path, offset, length."),
        ("logging", "/toggle", "The level of the log: parameters level, duration."),
        ("master", "/api/v1/scheduler", "The v1 API for schedulers."),
        ("master", "/api/v1", "The v1 API for operators."),
        ("master", "/create-volumes", "Creates volumes: a form with an agent and volumes."),
        ("master", "/destroy-volumes", "Destroys volumes: a form with an agent and volumes."),
        ("master", "/flags", "The flags that the master was started with."),
        ("master", "/frameworks", "All frameworks: parameter framework_id."),
        ("master", "/health", "200 while the master lives."),
        ("master", "/machine/down", "Takes machines down that are scheduled for it."),
        ("master", "/machine/up", "Brings machines up again."),
        ("master", "/maintenance/schedule", "The schedule of maintenance; POST sets it."),
        ("master", "/maintenance/status", "Which machines drain, and which are down."),
        ("master", "/quota", "Quota of roles; POST sets it, and DELETE removes it."),
        ("master", "/redirect", "Redirects to the leading master."),
        ("master", "/reserve", "Reserves resources: a form with an agent and resources."),
        ("master", "/roles", "The roles that somebody uses."),
        ("master", WireNames.AgentsName, "All agents, with their resources one by one."),
        ("master", "/state", "The whole cluster."),
        ("master", "/state-summary", "The cluster with counts instead of tasks."),
        ("master", "/tasks", "Tasks: parameters limit, offset, order, framework_id, task_id."),
        ("master", "/teardown", "Removes a framework: a form with frameworkId."),
        ("master", "/unreserve", "Gives reserved resources back: a form as for reserving."),
        ("master", "/weights", "Weights of roles; PUT sets them."),
        ("metrics", "/snapshot", "A master's metrics: parameter timeout."),
        ("system", "/stats.json", "Load, processors and memory of this computer."),
        ("version", "/", "The version that the master claims."),
    ];

    // A browser that follows a link to one of these is answered 405.
    private static readonly string[] ForWriting =
    [
        "/api/v1/scheduler", "/api/v1", "/create-volumes", "/destroy-volumes", "/machine/down",
        "/machine/up", "/reserve", "/teardown", "/unreserve",
    ];

    /// <summary>Whether an endpoint answers a GET.</summary>
    public static bool IsForReading(string name) => !ForWriting.Contains(name);

    /// <summary>The path of an endpoint as a user types it.</summary>
    public static string PathOf(string process, string name) => $"/{process}{name}".TrimEnd('/');
}
