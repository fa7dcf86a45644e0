using MesosMock.Server.Files;

namespace MesosMock.Server.Endpoints;

/// <summary>All endpoints: one line each, by canonical path.</summary>
internal static class EndpointTable
{
    /// <summary>Makes the endpoints of one server.</summary>
    public static EndpointMap Create(EndpointServices services)
    {
        var files = VirtualFiles.Of(services.Options);
        return new(new Dictionary<string, IEndpoint>
        {
            ["/"] = new LandingEndpoint(services.Version),
            ["/files/browse"] = new FilesEndpoint.Browse(files),
            ["/files/debug"] = new FilesEndpoint.Debug(files),
            ["/files/download"] = new FilesEndpoint.Download(files),
            ["/files/read"] = new FilesEndpoint.Read(files),
            ["/help"] = new HelpEndpoint(),
            ["/logging/toggle"] = new LoggingEndpoint(services),
            ["/master/api/v1"] = new OperatorEndpoint(services),
            ["/master/api/v1/scheduler"] = new SchedulerEndpoint(services),
            ["/master/flags"] = new FlagsEndpoint(services.Options),
            ["/master/frameworks"] = new FrameworksEndpoint(services),
            ["/master/health"] = new HealthEndpoint(),
            ["/master/redirect"] = new RedirectEndpoint(services.Options.Cluster),
            ["/master/roles"] = new RolesEndpoint(services),
            ["/master/state"] = new StateEndpoint(services),
            ["/master/state-summary"] = new StateSummaryEndpoint(services),
            ["/master/tasks"] = new TasksEndpoint(services),
            [WireNames.AgentsPath] = new AgentsEndpoint(services),
            ["/metrics"] = new PrometheusEndpoint(services),
            ["/metrics/snapshot"] = new MetricsSnapshotEndpoint(services),
            ["/system/stats.json"] = new SystemStatsEndpoint(),
            ["/version"] = new VersionEndpoint(services.Version),
        });
    }
}
