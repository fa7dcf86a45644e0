using System.Net;
using System.Text;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/</c>: a page for a person with a browser: what listens here and how to drive it. Differs
/// from Mesos, which serves its web interface.
/// </summary>
internal sealed class LandingEndpoint : IEndpoint
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>MesosMock</title>
        <style>
        :root { color-scheme: light dark }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto;
          padding: 0 1rem }
        pre { padding: .75rem; overflow-x: auto; border: 1px solid #8888; border-radius: .3rem }
        td { padding: .1rem 1rem .1rem 0; vertical-align: top }
        code, pre { font-size: .9em }
        </style>
        </head>
        <body>

        """;

    private readonly byte[] _page;

    /// <summary>Makes the page.</summary>
    /// <param name="version">The version that the master says it has.</param>
    public LandingEndpoint(string version) => _page = Encoding.UTF8.GetBytes(Page(version));

    public Task HandleAsync(HttpContext context) =>
        PlainResponse.SendAsync(
            context, StatusCodes.Status200OK, "text/html; charset=utf-8", _page);

    private static string Page(string version) => Head
        + $$$$"""
        <h1>MesosMock</h1>
        <p>This is a mock of an Apache Mesos {{{{WebUtility.HtmlEncode(version)}}}} master with its
        agents. It speaks the v1 APIs of schedulers and operators; tasks run in name only, and end
        as its configuration says. A framework finds it at this address and needs no change.</p>
        <h2>Drive it</h2>
        <p>Subscribe as a framework, and watch offers come:</p>
        <pre>curl -N http://<i>this address</i>/api/v1/scheduler \
          -H 'Content-Type: application/json' \
          -d '{"type":"SUBSCRIBE",
               "subscribe":{"framework_info":{"user":"me","name":"first"}}}'</pre>
        <p>Ask it as an operator:</p>
        <pre>curl http://<i>this address</i>/api/v1 \
          -H 'Content-Type: application/json' -d '{"type":"GET_FLAGS"}'</pre>
        <h2>Endpoints</h2>
        <table>
        {{{{Rows()}}}}<tr><td><a href="/metrics"><code>/metrics</code></a></td>
        <td>The mock's own figures for Prometheus.</td></tr>
        </table>
        </body>
        </html>

        """;

    private static string Rows() => string.Concat(EndpointHelp.All.Select(endpoint =>
    {
        var path = EndpointHelp.PathOf(endpoint.Process, endpoint.Name);
        return $"<tr><td><a href=\"{path}\"><code>{path}</code></a></td>"
            + $"<td>{WebUtility.HtmlEncode(endpoint.Text)}</td></tr>\n";
    }));
}
