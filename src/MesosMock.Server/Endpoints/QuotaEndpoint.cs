using MesosMock.Protocol.V1.Master;
using MesosMock.Protocol.V1.Quota;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary><c>/quota</c> (src/master/quota_handler.cpp), the older way to set quota.</summary>
internal sealed class QuotaEndpoint(EndpointServices services) : IEndpoint
{
    private const string MasterPath = "/master";

    private readonly OperatorRelay _relay = new(services);

    public Task HandleAsync(HttpContext context) => context.Request.Method switch
    {
        "GET" => _relay.ShowAsync<QuotaStatus>(
            context,
            new() { Type = CallType.GetQuota },
            response => response.GetQuota?.Status),
        "POST" => SetAsync(context),
        "DELETE" => RemoveAsync(context),
        _ => PlainResponse.SendMethodNotAllowed(context, "GET", "POST", "DELETE"),
    };

    private async Task SetAsync(HttpContext context)
    {
        if (await _relay.ReadBodyAsync(context).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        const string Request = "set quota request JSON";
        QuotaRequest? request = null;
        var problem = OperatorRelay.CheckShape(body, isArray: false) is { } malformed
            ? $"Failed to parse {Request} '{body}': {malformed}"
            : OperatorRelay.Read(body, out request) is { } invalid
                ? $"Failed to validate {Request} '{body}': {invalid}"
                : null;
        if (problem is not null)
        {
            await PlainResponse.SendText(context, StatusCodes.Status400BadRequest, problem)
                .ConfigureAwait(false);
            return;
        }

        await _relay.RelayAsync(context, new()
        {
            Type = CallType.SetQuota,
            SetQuota = new() { QuotaRequest = request! }, // no problem
        }).ConfigureAwait(false);
    }

    private async Task RemoveAsync(HttpContext context)
    {
        var path = RequestPath.Of(context);
        if (!path.StartsWith(MasterPath, StringComparison.Ordinal))
        {
            path = MasterPath + path;
        }

        // The role is the rest, slashes and all.
        var tokens = path.Split('/', 4, StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length < 3)
        {
            var text = $"Failed to parse remove quota request for path '{path}': expected 3 "
                + $"tokens, found {tokens.Length} tokens";
            await PlainResponse.SendText(context, StatusCodes.Status400BadRequest, text)
                .ConfigureAwait(false);
            return;
        }

        var role = string.Join('/', tokens[2..]);
        var reply = await _relay.AskAsync(new()
        {
            Type = CallType.RemoveQuota,
            RemoveQuota = new() { Role = role },
        }).ConfigureAwait(false);

        // The same words as for the call, but with the path in them.
        var body = reply.Body.Replace(
            "Failed to remove quota:",
            $"Failed to remove quota for path '{path}':",
            StringComparison.Ordinal);
        await PlainResponse.SendText(context, reply.Status, body).ConfigureAwait(false);
    }
}
