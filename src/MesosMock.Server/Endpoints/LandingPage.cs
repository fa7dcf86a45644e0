using System.Globalization;
using System.Net;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;

namespace MesosMock.Server.Endpoints;

/// <summary>Writes the page at <c>/</c>. It needs nothing from elsewhere.</summary>
internal static class LandingPage
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
        :root { color-scheme: light dark; --line: #8885; --soft: #8882; --accent: #2a7ab8 }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 0 auto 3rem;
          padding: 0 1rem }
        header { border-bottom: 3px solid var(--accent); margin: 1.5rem 0 }
        h1 { margin: 0 } h2 { margin: 2rem 0 .5rem } h3 { margin: 1.2rem 0 .3rem }
        header p { margin: .2rem 0 1rem; opacity: .8 }
        a { color: var(--accent) }
        pre { padding: .75rem; overflow-x: auto; background: var(--soft);
          border: 1px solid var(--line); border-radius: .4rem }
        code, pre { font: .9em/1.45 ui-monospace, monospace }
        table { border-collapse: collapse; width: 100% }
        td { padding: .3rem .8rem .3rem 0; border-top: 1px solid var(--line);
          vertical-align: top }
        td:first-child { white-space: nowrap; width: 1% }
        ul { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; padding: 0 }
        li { background: var(--soft); border-radius: .4rem; padding: .5rem 1rem }
        li b { display: block; font-size: 1.5rem; line-height: 1.2 }
        </style>
        </head>
        <body>

        """;

    private static readonly string OwnMetrics =
        Row("/metrics", "The mock's own figures for Prometheus.", isForReading: true);

    /// <summary>Writes the page.</summary>
    /// <param name="version">The version that the master says it has.</param>
    /// <param name="host">What the browser calls this listener; empty if it did not say.</param>
    /// <param name="figures">What goes on.</param>
    /// <param name="hasControl">Whether the control API listens here, too.</param>
    public static string Write(
        string version, string host, ClusterFigures figures, bool hasControl)
    {
        var address = WebUtility.HtmlEncode(host.Length > 0 ? host : "localhost:5050");
        return Head
            + $$$$"""
            <header><h1>MesosMock</h1>
            <p>A mock of an Apache Mesos {{{{WebUtility.HtmlEncode(version)}}}} master with its
            agents</p></header>
            <p>This is a mock. It speaks the v1 APIs of schedulers and operators; tasks run in name
            only, and end as its configuration says. A framework finds its master at
            <code>{{{{address}}}}</code> and needs no change.</p>
            <ul>
            {{{{Figures(figures)}}}}</ul>
            <h2>Drive it</h2>
            <h3>Subscribe as a framework, and watch offers come</h3>
            <pre>curl -N http://{{{{address}}}}/api/v1/scheduler \
              -H 'Content-Type: application/json' \
              -d '{"type":"SUBSCRIBE",
                   "subscribe":{"framework_info":{"user":"me","name":"first"}}}'</pre>
            <h3>Ask it as an operator, or watch everything that happens</h3>
            <pre>curl http://{{{{address}}}}/api/v1 \
              -H 'Content-Type: application/json' -d '{"type":"GET_AGENTS"}'

            curl -N http://{{{{address}}}}/api/v1 \
              -H 'Content-Type: application/json' -d '{"type":"SUBSCRIBE"}'</pre>
            {{{{(hasControl ? Control(address) : "")}}}}<h2>Look</h2>
            <table>
            {{{{Rows(isForReading: true)}}}}{{{{OwnMetrics}}}}</table>
            <h2>Change</h2>
            <p>These want a POST, or what their line says.</p>
            <table>
            {{{{Rows(isForReading: false)}}}}</table>
            </body>
            </html>

            """;
    }

    private static string Control(string address) =>
        $$"""
        <h3>Break something</h3>
        <pre>mesosmock ctl --url http://{{address}} agents partition agent:S1 --return-after 60s
        mesosmock ctl --url http://{{address}} ratio set task_failed=0.5 for 30s</pre>
        <p>What <code>ctl</code> can do, anybody can by
        <a href="/mesosmock/v1/openapi.json"><code>/mesosmock/v1</code></a>; see
        <a href="/mesosmock/v1/actions">its actions</a>,
        <a href="/mesosmock/v1/state">the state</a> and
        <a href="/mesosmock/v1/journal">what happened so far</a>.</p>

        """;

    private static string Figures(ClusterFigures figures) =>
        Figure(
            "agents", figures.Agents.FirstOrDefault(agent => agent.Key == "registered").Value)
        + Figure("frameworks", figures.FrameworksConnected)
        + Figure("offers", figures.Offers)
        + Figure(
            "tasks run",
            figures.Tasks.FirstOrDefault(task => task.Key == TaskState.Running).Value)
        + Figure("tasks ended", figures.TaskEnds.Sum(end => end.Value))
        + Figure("faults fired", figures.FaultsFired);

    private static string Figure(string name, long count) =>
        $"<li><b>{count.ToString("N0", CultureInfo.InvariantCulture)}</b>{name}</li>\n";

    private static string Rows(bool isForReading) => string.Concat(
        from endpoint in EndpointHelp.All
        where EndpointHelp.IsForReading(endpoint.Name) == isForReading
        select Row(
            EndpointHelp.PathOf(endpoint.Process, endpoint.Name), endpoint.Text, isForReading));

    private static string Row(string path, string text, bool isForReading)
    {
        var name = $"<code>{path}</code>";
        return $"<tr><td>{(isForReading ? $"<a href=\"{path}\">{name}</a>" : name)}</td>"
            + $"<td>{WebUtility.HtmlEncode(text)}</td></tr>\n";
    }
}
