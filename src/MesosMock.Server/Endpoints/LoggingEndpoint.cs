using System.Globalization;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/logging/toggle</c> (3rdparty/libprocess/src/logging.cpp, Logging::toggle): the same level
/// as that of SET_LOGGING_LEVEL.
/// </summary>
internal sealed class LoggingEndpoint(EndpointServices services) : IEndpoint
{
    public async Task HandleAsync(HttpContext context)
    {
        var query = RequestQuery.Of(context);
        var (level, duration) = (query["level"], query["duration"]);
        if (level is null && duration is null)
        {
            var text = (await LevelAsync().ConfigureAwait(false))
                .ToString(CultureInfo.InvariantCulture) + "\n";
            await PlainResponse.SendText(context, StatusCodes.Status200OK, text)
                .ConfigureAwait(false);
        }
        else if (Read(level, duration, out var call) is { } problem)
        {
            await PlainResponse.SendText(context, StatusCodes.Status400BadRequest, problem + ".\n")
                .ConfigureAwait(false);
        }
        else
        {
            await services.Loop.PostAsync(new Command.Operator(call)).ConfigureAwait(false);
            await PlainResponse.SendEmpty(context, StatusCodes.Status200OK).ConfigureAwait(false);
        }
    }

    private async ValueTask<uint> LevelAsync()
    {
        var call = new Call { Type = CallType.GetLoggingLevel };
        var reply = await services.Loop.PostAsync(new Command.Operator(call)).ConfigureAwait(false);
        return reply.Content is ReplyContent.Operator { Response.GetLoggingLevel: { } answer }
            ? answer.Level
            : 0;
    }

    private static string? Read(string? level, string? duration, out Call call)
    {
        call = new();
        if (level is null || duration is null)
        {
            return $"Expecting '{(level is null ? "level" : "duration")}=value' in query";
        }

        if (!int.TryParse(
            level, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return $"Failed to convert '{level}' to number";
        }

        // No level is below that of a freshly started master, which is 0.
        if (number < 0)
        {
            return $"Invalid level '{number}'";
        }

        var problem = DurationWord.Read(duration, out var span);
        call = new()
        {
            Type = CallType.SetLoggingLevel,
            SetLoggingLevel = new()
            {
                Level = (uint)number,
                Duration = new DurationInfo(span.Ticks * 100),
            },
        };
        return problem;
    }
}
