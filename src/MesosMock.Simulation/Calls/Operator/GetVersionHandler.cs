using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>GET_VERSION.</summary>
internal static class GetVersionHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetVersion,
        GetVersion = new() { VersionInfo = MasterBuild.Of(step.Options.Version) },
    });
}
