using System.Globalization;
using MesosMock.Server.Endpoints;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;
using MesosMock.Simulation.Words;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary><c>state</c> and <c>faults</c>: the cluster as it is now.</summary>
internal sealed class StateHandlers(EndpointServices services)
{
    private static readonly string[] Parts =
        ["seed", "clock", "ratios", "agents", "frameworks", "tasks", "offers", "faults"];

    /// <summary>The cluster, or some parts of it.</summary>
    public async Task StateAsync(HttpContext context)
    {
        var query = RequestQuery.Of(context);
        if (Read(query, out var parts, out var offset, out var limit, out var nearest)
            is { } problem)
        {
            await ControlAnswer.RefuseAsync(
                context, StatusCodes.Status400BadRequest, problem, nearest).ConfigureAwait(false);
            return;
        }

        var view = await TakeAsync().ConfigureAwait(false);
        await ControlAnswer.SendAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            var writer = new StateWriter(view, json, offset, limit);
            foreach (var part in Parts.Where(parts.Contains))
            {
                writer.Write(part);
            }

            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    /// <summary>The rules for faults.</summary>
    public async Task FaultsAsync(HttpContext context)
    {
        var view = await TakeAsync().ConfigureAwait(false);
        await ControlAnswer.SendAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            new StateWriter(view, json, 0, int.MaxValue).Write("faults");
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private async Task<ClusterView> TakeAsync()
    {
        var reply = await services.Loop.PostAsync(new Command.View()).ConfigureAwait(false);
        return ((ReplyContent.View)reply.Content!).Cluster; // What a view is answered with.
    }

    private static string? Read(
        RequestQuery query,
        out IReadOnlyCollection<string> parts,
        out int offset,
        out int limit,
        out IReadOnlyList<string> nearest)
    {
        nearest = [];
        (offset, limit) = (0, int.MaxValue);
        parts = query["only"] is { Length: > 0 } only
            ? only.Split(',', StringSplitOptions.TrimEntries)
            : Parts;
        if (parts.FirstOrDefault(part => !Parts.Contains(part)) is { } stray)
        {
            nearest = NearestName.FindAll(stray, Parts);
            return $"\"{stray}\" is no part of the state; allowed: {string.Join(", ", Parts)}"
                + NearestName.Suggest(stray, Parts);
        }

        return ReadNumber(query, "offset", ref offset) ?? ReadNumber(query, "limit", ref limit);
    }

    private static string? ReadNumber(RequestQuery query, string name, ref int number) =>
        query[name] is { } text
        && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? $"{name} must be a number from 0"
            : null;
}
