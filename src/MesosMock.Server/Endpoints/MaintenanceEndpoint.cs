using MesosMock.Protocol.V1.Maintenance;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/maintenance/schedule</c>, <c>/maintenance/status</c>, <c>/machine/down</c> and
/// <c>/machine/up</c> (src/master/http.cpp).
/// </summary>
internal static class MaintenanceEndpoint
{
    public sealed class Schedule(EndpointServices services) : IEndpoint
    {
        private readonly OperatorRelay _relay = new(services);

        public async Task HandleAsync(HttpContext context)
        {
            var method = context.Request.Method;
            if (HttpMethods.IsGet(method))
            {
                await _relay.ShowAsync(
                    context,
                    new() { Type = CallType.GetMaintenanceSchedule },
                    response => response.GetMaintenanceSchedule?.Schedule).ConfigureAwait(false);
            }
            else if (!HttpMethods.IsPost(method))
            {
                await PlainResponse
                    .SendMethodNotAllowed(context, HttpMethods.Get, HttpMethods.Post)
                    .ConfigureAwait(false);
            }
            else if (await _relay.ReadBodyAsync(context).ConfigureAwait(false) is { } body)
            {
                await UpdateAsync(context, body).ConfigureAwait(false);
            }
        }

        private Task UpdateAsync(HttpContext context, string body)
        {
            Protocol.V1.Maintenance.Schedule? schedule = null;
            var problem = OperatorRelay.CheckShape(body, isArray: false)
                ?? OperatorRelay.Read(body, out schedule);
            return problem is not null
                ? PlainResponse.SendText(context, StatusCodes.Status400BadRequest, problem)
                : _relay.RelayAsync(context, new()
                {
                    Type = CallType.UpdateMaintenanceSchedule,
                    UpdateMaintenanceSchedule = new() { Schedule = schedule! }, // no problem
                });
        }
    }

    public sealed class Status(EndpointServices services) : IEndpoint
    {
        private readonly OperatorRelay _relay = new(services);

        public Task HandleAsync(HttpContext context) =>
            HttpMethods.IsGet(context.Request.Method)
                ? _relay.ShowAsync<ClusterStatus>(
                    context,
                    new() { Type = CallType.GetMaintenanceStatus },
                    response => response.GetMaintenanceStatus?.Status)
                : PlainResponse.SendMethodNotAllowed(context, HttpMethods.Get);
    }

    /// <summary>Takes machines down, or brings them up.</summary>
    public sealed class Machines(EndpointServices services, CallType type) : IEndpoint
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
                await MoveAsync(context, body).ConfigureAwait(false);
            }
        }

        private Task MoveAsync(HttpContext context, string body)
        {
            StartMaintenanceCall? list = null;
            var problem = OperatorRelay.CheckShape(body, isArray: true)
                ?? OperatorRelay.Read($$"""{"machines":{{body}}}""", out list);
            if (problem is not null)
            {
                return PlainResponse.SendText(context, StatusCodes.Status400BadRequest, problem);
            }

            var machines = list!.Machines; // no problem
            Call call = type == CallType.StartMaintenance
                ? new() { StartMaintenance = new() { Machines = machines } }
                : new() { StopMaintenance = new() { Machines = machines } };
            return _relay.RelayAsync(context, call with { Type = type });
        }
    }
}
