using System.Globalization;
using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/tasks</c> (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::tasks): the tasks of
/// all frameworks, also of the completed ones, by the time of their first status.
/// </summary>
internal sealed class TasksEndpoint(EndpointServices services) : ViewEndpoint(services)
{
    // src/master/constants.hpp: TASK_LIMIT.
    private const int LimitDefault = 100;

    protected override async Task WriteAsync(
        ClusterView view, RequestQuery query, JsonStream stream)
    {
        var tasks = Select(view, query["framework_id"], query["task_id"]);
        var sorted = query["order"] == "asc"
            ? tasks.OrderBy(FirstTime)
            : tasks.OrderByDescending(FirstTime);
        var (start, end) = RangeOf(query, tasks.Count);
        stream.Write(static (ref json) =>
        {
            json.StartObject();
            json.Name("tasks"u8);
            json.StartArray();
        });
        await stream.WriteItemsAsync(sorted.Take(start..end), TaskModel.Write)
            .ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            json.EndObject();
        });
    }

    private static List<TaskView> Select(ClusterView view, string? frameworkId, string? taskId)
    {
        var tasks = new List<TaskView>();
        foreach (var framework in view.Frameworks.Concat(view.CompletedFrameworks)
            .Where(framework => frameworkId is null || framework.Id.Value == frameworkId))
        {
            tasks.AddRange(framework.Tasks
                .Concat(framework.UnreachableTasks)
                .Concat(framework.CompletedTasks)
                .Where(task => taskId is null || task.Id.Value == taskId));
        }

        return tasks;
    }

    /// <summary>A task without a status comes before all others.</summary>
    private static double FirstTime(TaskView task) =>
        task.Statuses.IsEmpty ? double.MinValue : task.Statuses[0].Timestamp ?? 0;

    /// <summary>
    /// The numbers are read as signed and counted as unsigned, so that -1 means all, and overflows
    /// with an offset.
    /// </summary>
    private static (int Start, int End) RangeOf(RequestQuery query, int count)
    {
        unchecked
        {
            var limit = (ulong)Number(query["limit"], LimitDefault);
            var offset = (ulong)Number(query["offset"], 0);
            var end = (int)Math.Min(offset + limit, (ulong)count);
            var start = (int)Math.Min(offset, (ulong)end);
            return (start, end);
        }
    }

    private static long Number(string? text, int otherwise) =>
        int.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
