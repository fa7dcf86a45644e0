namespace MesosMock.Server.Endpoints;

/// <summary>All endpoints: one line each, by canonical path.</summary>
internal static class EndpointTable
{
    /// <summary>Makes the endpoints of one server.</summary>
    public static EndpointMap Create(EndpointServices services) => new(
        new Dictionary<string, IEndpoint>
        {
            ["/"] = new LandingEndpoint(services.Version),
            ["/version"] = new VersionEndpoint(services.Version),
            ["/master/health"] = new HealthEndpoint(),
            ["/master/api/v1"] = new OperatorEndpoint(services),
            ["/master/api/v1/scheduler"] = new SchedulerEndpoint(services),
        });
}
