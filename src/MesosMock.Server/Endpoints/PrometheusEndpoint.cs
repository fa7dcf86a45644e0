using System.Text;
using MesosMock.Server.Http;
using MesosMock.Server.Monitoring;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/metrics</c>: the mock's own figures for Prometheus. A master has no such endpoint; its
/// metrics are at <c>/metrics/snapshot</c>.
/// </summary>
internal sealed class PrometheusEndpoint(EndpointServices services) : IEndpoint
{
    public async Task HandleAsync(HttpContext context)
    {
        if (RequestPath.Of(context) is not ("/metrics" or "/metrics/"))
        {
            await PlainResponse.SendNotFound(context).ConfigureAwait(false);
            return;
        }

        var reply = await services.Loop.PostAsync(new Command.Read(Reading.Figures))
            .ConfigureAwait(false);
        var figures = ((ReplyContent.Figures)reply.Content!).Values; // that is what was asked for
        var text = new PrometheusText();
        text.Gauge("mesosmock_build_info", "Always 1; the label says which version it claims.");
        text.Sample("version", services.Version, 1);
        text.Gauge(
            "mesosmock_speed_ratio",
            "Simulated seconds per real second.",
            figures.Speed);
        ClusterMetrics.Write(figures, text);
        ServerMetrics.Write(services.Loop.Figures, services.Hub, text);
        ProcessMetrics.Write(text);
        var body = Encoding.UTF8.GetBytes(text.ToString());
        await PlainResponse.SendAsync(
            context, StatusCodes.Status200OK, PrometheusText.ContentType, body)
            .ConfigureAwait(false);
    }
}
