using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Control;
using MesosMock.Server.Files;

namespace MesosMock.Server.Endpoints;

/// <summary>All endpoints: one line each, by canonical path.</summary>
internal static class EndpointTable
{
    /// <summary>Makes the endpoints of one server.</summary>
    public static EndpointMap Create(EndpointServices services)
    {
        var files = VirtualFiles.Of(services.Options);
        var endpoints = new Dictionary<string, IEndpoint>
        {
            ["/"] = new LandingEndpoint(services),
            ["/files/browse"] = new FilesEndpoint.Browse(files),
            ["/files/debug"] = new FilesEndpoint.Debug(files),
            ["/files/download"] = new FilesEndpoint.Download(files),
            ["/files/read"] = new FilesEndpoint.Read(files),
            ["/help"] = new HelpEndpoint(),
            ["/logging/toggle"] = new LoggingEndpoint(services),
            ["/master/api/v1"] = new OperatorEndpoint(services, files),
            ["/master/api/v1/scheduler"] = new SchedulerEndpoint(services),
            ["/master/create-volumes"] =
                new ResourcesFormEndpoint(services, CallType.CreateVolumes),
            ["/master/destroy-volumes"] =
                new ResourcesFormEndpoint(services, CallType.DestroyVolumes),
            ["/master/flags"] = new FlagsEndpoint(services.Options),
            ["/master/frameworks"] = new FrameworksEndpoint(services),
            ["/master/health"] = new HealthEndpoint(),
            ["/master/machine/down"] =
                new MaintenanceEndpoint.Machines(services, CallType.StartMaintenance),
            ["/master/machine/up"] =
                new MaintenanceEndpoint.Machines(services, CallType.StopMaintenance),
            ["/master/maintenance/schedule"] = new MaintenanceEndpoint.Schedule(services),
            ["/master/maintenance/status"] = new MaintenanceEndpoint.Status(services),
            ["/master/quota"] = new QuotaEndpoint(services),
            ["/master/redirect"] = new RedirectEndpoint(services.Options.Cluster),
            ["/master/reserve"] =
                new ResourcesFormEndpoint(services, CallType.ReserveResources),
            ["/master/roles"] = new RolesEndpoint(services),
            ["/master/state"] = new StateEndpoint(services),
            ["/master/state-summary"] = new StateSummaryEndpoint(services),
            ["/master/tasks"] = new TasksEndpoint(services),
            [WireNames.AgentsPath] = new AgentsEndpoint(services),
            ["/master/teardown"] = new TeardownEndpoint(services),
            ["/master/unreserve"] =
                new ResourcesFormEndpoint(services, CallType.UnreserveResources),
            ["/master/weights"] = new WeightsEndpoint(services),
            ["/metrics"] = new PrometheusEndpoint(services),
            ["/metrics/snapshot"] = new MetricsSnapshotEndpoint(services),
            ["/system/stats.json"] = new SystemStatsEndpoint(),
            ["/version"] = new VersionEndpoint(services.Version),
        };
        if (services.Options.IsControlHere)
        {
            endpoints.Add(ControlEndpoint.Path, new ControlEndpoint(services));
        }

        return new(endpoints);
    }

    /// <summary>Makes the endpoints of a listener for the control API alone.</summary>
    public static EndpointMap CreateControl(EndpointServices services) => new(
        new Dictionary<string, IEndpoint>
        {
            [ControlEndpoint.Path] = new ControlEndpoint(services),
        });
}
