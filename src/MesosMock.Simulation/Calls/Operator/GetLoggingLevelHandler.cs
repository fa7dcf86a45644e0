using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>GET_LOGGING_LEVEL.</summary>
internal static class GetLoggingLevelHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetLoggingLevel,
        GetLoggingLevel = new() { Level = step.LoggingLevel.Current },
    });
}
