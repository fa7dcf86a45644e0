using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Calls.Operator;
using MesosMock.Simulation.Views;

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
        CallType.GetState or CallType.GetAgents or CallType.GetFrameworks or CallType.GetExecutors
            or CallType.GetOperations or CallType.GetTasks or CallType.GetRoles
            or CallType.GetMaster => View(step),
        _ => CallReply.NotImplemented(),
    };

    /// <summary>
    /// Whoever answers writes it from the view, outside the machine's turn
    /// (<see cref="OperatorAnswers"/>).
    /// </summary>
    private static CallReply View(Step step) =>
        CallReply.Done with { Content = new ReplyContent.View(new(step)) };
}
