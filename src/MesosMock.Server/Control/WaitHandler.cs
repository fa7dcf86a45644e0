using System.Text.Json;
using MesosMock.Server.Endpoints;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Waiting;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary><c>wait</c>: answers when something holds.</summary>
internal sealed class WaitHandler(EndpointServices services)
{
    private static readonly TimeSpan TimeoutDefault = TimeSpan.FromSeconds(30);

    // Timers of the platform know no more.
    private static readonly TimeSpan TimeoutMax = TimeSpan.FromDays(49);

    public async Task WaitAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(
            context, services.Bodies, "expr", "timeout", "after").ConfigureAwait(false);
        if (body is not { } request)
        {
            return;
        }

        if (Read(request, out var expression, out var timeout, out var after) is { } problem)
        {
            await ControlAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, problem)
                .ConfigureAwait(false);
        }
        else if (services.Waits.Add(expression!, after) is { } wait)
        {
            await WaitAsync(context, wait, timeout).ConfigureAwait(false);
        }
        else
        {
            await ControlAnswer.RefuseAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                $"{WaitBook.WaitsMax} waits are under way already").ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(HttpContext context, PendingWait wait, TimeSpan timeout)
    {
        try
        {
            // The turn of the tick looks at the expression for the first time.
            services.Loop.Tick();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, services.Stopping);
            var met = await wait.Met.WaitAsync(timeout, services.Streams.Time, stop.Token)
                .ConfigureAwait(false);
            await ControlAnswer.SendAsync(context, StatusCodes.Status200OK, json =>
            {
                json.WriteStartObject();
                json.WriteNumber("seq"u8, met);
                json.WriteEndObject();
            }).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await RefuseAsync(context, wait).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nobody is there to be answered, or the server stops.
            context.Abort();
        }
        finally
        {
            services.Waits.Remove(wait);
        }
    }

    private static Task RefuseAsync(HttpContext context, PendingWait wait) =>
        ControlAnswer.SendAsync(context, StatusCodes.Status408RequestTimeout, json =>
        {
            json.WriteStartObject();
            json.WriteString("error"u8, "it did not hold in time");
            ControlAnswer.WriteList(json, "nearest", wait.Expression.Misses());
            json.WriteEndObject();
        });

    private static string? Read(
        JsonElement request, out WaitExpression? expression, out TimeSpan timeout, out long? after)
    {
        expression = null;
        timeout = TimeoutDefault;
        after = null;
        if (!request.TryGetProperty("expr", out var text)
            || text.ValueKind != JsonValueKind.String)
        {
            return "\"expr\" must be a text such as \"count(task(state=RUNNING)) == 6\"";
        }

        if (!WaitExpression.TryParse(text.GetString() ?? "", out expression, out var error))
        {
            return error;
        }

        if (request.TryGetProperty("timeout", out var time) && !TryRead(time, out timeout))
        {
            return $"\"timeout\" is not allowed; allowed: {DurationText.DurationAllowed}";
        }

        if (timeout > TimeoutMax)
        {
            return $"\"timeout\" is too long; allowed: up to {TimeoutMax.Days}d";
        }

        if (request.TryGetProperty("after", out var last))
        {
            if (last.ValueKind != JsonValueKind.Number || !last.TryGetInt64(out var number))
            {
                return "\"after\" must be the number of an entry of the journal";
            }

            after = number;
        }

        return null;
    }

    private static bool TryRead(JsonElement time, out TimeSpan timeout)
    {
        timeout = default;
        return time.ValueKind switch
        {
            JsonValueKind.String =>
                DurationText.TryParse(time.GetString() ?? "", out timeout, out _),
            JsonValueKind.Number => time.TryGetDouble(out var seconds)
                && DurationText.TryFromSeconds(seconds, out timeout, out _),
            _ => false,
        };
    }
}
