using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Calls.Operator;

namespace MesosMock.Simulation.Calls;

/// <summary>
/// Which handler carries out which of the operators' calls: one line each. The bodies are there,
/// because validation refuses a call without the one that its type needs.
/// </summary>
internal static class OperatorCallTable
{
    public static CallReply Handle(Call call, Step step) => call.Type switch
    {
        CallType.GetHealth => GetHealthHandler.Handle(),
        CallType.GetFlags => GetFlagsHandler.Handle(step),
        CallType.GetVersion => GetVersionHandler.Handle(step),
        CallType.GetMetrics => GetMetricsHandler.Handle(step),
        CallType.GetLoggingLevel => GetLoggingLevelHandler.Handle(step),
        CallType.SetLoggingLevel => SetLoggingLevelHandler.Handle(call.SetLoggingLevel!, step),
        _ => CallReply.NotImplemented(),
    };
}
