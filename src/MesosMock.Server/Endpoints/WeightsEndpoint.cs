using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary><c>/weights</c> (src/master/weights_handler.cpp).</summary>
internal sealed class WeightsEndpoint(EndpointServices services) : IEndpoint
{
    private readonly OperatorRelay _relay = new(services);

    public Task HandleAsync(HttpContext context) => context.Request.Method switch
    {
        "GET" => ShowAsync(context),
        "PUT" => UpdateAsync(context),
        _ => PlainResponse.SendMethodNotAllowed(context, "GET", "PUT"),
    };

    private async Task ShowAsync(HttpContext context)
    {
        var reply = await _relay.AskAsync(new() { Type = CallType.GetWeights })
            .ConfigureAwait(false);
        if (reply.Content is not ReplyContent.Operator { Response: var response })
        {
            await PlainResponse.SendText(context, reply.Status, reply.Body).ConfigureAwait(false);
            return;
        }

        var infos = response.GetWeights?.WeightInfos ?? default;
        await JsonResponse.SendAsync(context, RequestQuery.Of(context), (ref json) =>
        {
            json.StartArray();
            foreach (var info in infos)
            {
                json.Item();
                json.StartObject();
                Json.Member("role"u8, info.Role, ref json);
                Json.Member("weight"u8, info.Weight, ref json);
                json.EndObject();
            }

            json.EndArray();
        }).ConfigureAwait(false);
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (await _relay.ReadBodyAsync(context).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        UpdateWeightsCall? update = null;
        var problem = OperatorRelay.CheckShape(body, isArray: true) is { } malformed
            ? $"Failed to parse update weights request JSON '{body}': {malformed}"
            : OperatorRelay.Read($$"""{"weight_infos":{{body}}}""", out update) is { } invalid
                ? $"Failed to convert weights JSON array to protobuf '{body}': {invalid}"
                : null;
        if (problem is not null)
        {
            await PlainResponse.SendText(context, StatusCodes.Status400BadRequest, problem)
                .ConfigureAwait(false);
            return;
        }

        await _relay.RelayAsync(context, new()
        {
            Type = CallType.UpdateWeights,
            UpdateWeights = update!, // no problem
        }).ConfigureAwait(false);
    }
}
