using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/reserve</c>, <c>/unreserve</c>, <c>/create-volumes</c> and <c>/destroy-volumes</c>
/// (src/master/http.cpp): forms, whatever their content type.
/// </summary>
/// <param name="services">What endpoints work with.</param>
/// <param name="type">The call that the form makes.</param>
internal sealed class ResourcesFormEndpoint(EndpointServices services, CallType type) : IEndpoint
{
    private const string InBody = "query parameter in the request body";

    private readonly OperatorRelay _relay = new(services);

    private readonly string _key =
        type is CallType.ReserveResources or CallType.UnreserveResources ? "resources" : "volumes";

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await PlainResponse.SendMethodNotAllowed(context, HttpMethods.Post)
                .ConfigureAwait(false);
        }
        else if (await _relay.ReadBodyAsync(context).ConfigureAwait(false) is { } body)
        {
            await AnswerAsync(context, body).ConfigureAwait(false);
        }
    }

    private Task AnswerAsync(HttpContext context, string body)
    {
        var form = new Dictionary<string, string>();
        if (QueryText.Read(body, form) is { } malformed)
        {
            return Refuse(context, $"Unable to decode query string: {malformed}");
        }

        foreach (var key in (string[])[WireNames.AgentFormKey, _key])
        {
            if (!form.ContainsKey(key))
            {
                return Refuse(context, $"Missing '{key}' {InBody}");
            }
        }

        return Read(form, out var call) is { } problem
            ? Refuse(context, problem)
            : _relay.RelayAsync(context, call);
    }

    private string? Read(Dictionary<string, string> form, out Call call)
    {
        call = new();
        var problem = ReadList(_key, form, out var resources);
        UnreserveResourcesCall? source = null;
        if (problem is null
            && type == CallType.ReserveResources
            && form.ContainsKey("source"))
        {
            problem = ReadList("source", form, out source);
        }

        if (problem is not null)
        {
            return problem;
        }

        var agentId = new AgentId(form[WireNames.AgentFormKey]);
        var list = resources!.Resources; // no problem
        call = type switch
        {
            CallType.ReserveResources => new()
            {
                ReserveResources = new()
                {
                    AgentId = agentId,
                    Resources = list,
                    Source = source?.Resources ?? default,
                },
            },
            CallType.UnreserveResources => new()
            {
                UnreserveResources = new() { AgentId = agentId, Resources = list },
            },
            CallType.CreateVolumes => new()
            {
                CreateVolumes = new() { AgentId = agentId, Volumes = list },
            },
            _ => new() { DestroyVolumes = new() { AgentId = agentId, Volumes = list } },
        };
        call = call with { Type = type };
        return null;
    }

    /// <summary>Any call with a list of resources will do to read one.</summary>
    private string? ReadList(
        string key, Dictionary<string, string> form, out UnreserveResourcesCall? list)
    {
        list = null;
        var problem = OperatorRelay.CheckShape(form[key], isArray: true)
            ?? OperatorRelay.Read(
                $$"""{"agent_id":{"value":""},"resources":{{form[key]}}}""", out list);
        var start = type == CallType.ReserveResources ? "Error parsing" : "Error in parsing";
        return problem is null ? null : $"{start} '{key}' {InBody}: {problem}";
    }

    private static Task Refuse(HttpContext context, string text) =>
        PlainResponse.SendText(context, StatusCodes.Status400BadRequest, text);
}
