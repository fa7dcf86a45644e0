using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/teardown</c> (src/master/http.cpp, Master::Http::teardown): a form, whatever its content
/// type.
/// </summary>
internal sealed class TeardownEndpoint(EndpointServices services) : IEndpoint
{
    private readonly OperatorRelay _relay = new(services);

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
        var problem = QueryText.Read(body, form) is { } malformed
            ? $"Unable to decode query string: {malformed}"
            : null;
        if (problem is null && !form.ContainsKey("frameworkId"))
        {
            problem = "Missing 'frameworkId' query parameter in the request body";
        }

        return problem is not null
            ? PlainResponse.SendText(context, StatusCodes.Status400BadRequest, problem)
            : _relay.RelayAsync(context, new()
            {
                Type = CallType.Teardown,
                Teardown = new() { FrameworkId = new FrameworkId(form["frameworkId"]) },
            });
    }
}
