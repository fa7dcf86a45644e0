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
        CallType.ListFiles or CallType.ReadFile => CallReply.NotFound(""), // the server has them
        CallType.ReserveResources =>
            ReserveResourcesHandler.Handle(call.ReserveResources!, step),
        CallType.UnreserveResources =>
            UnreserveResourcesHandler.Handle(call.UnreserveResources!, step),
        CallType.CreateVolumes => CreateVolumesHandler.Handle(call.CreateVolumes!, step),
        CallType.DestroyVolumes => DestroyVolumesHandler.Handle(call.DestroyVolumes!, step),
        CallType.GrowVolume => GrowVolumeHandler.Handle(call.GrowVolume!, step),
        CallType.ShrinkVolume => ShrinkVolumeHandler.Handle(call.ShrinkVolume!, step),
        CallType.DrainAgent => DrainAgentHandler.Handle(call.DrainAgent!, step),
        CallType.DeactivateAgent => DeactivateAgentHandler.Handle(call.DeactivateAgent!, step),
        CallType.ReactivateAgent => ReactivateAgentHandler.Handle(call.ReactivateAgent!, step),
        CallType.MarkAgentGone => MarkAgentGoneHandler.Handle(call.MarkAgentGone!, step),
        CallType.GetMaintenanceStatus => GetMaintenanceStatusHandler.Handle(step),
        CallType.GetMaintenanceSchedule => GetMaintenanceScheduleHandler.Handle(step),
        CallType.UpdateMaintenanceSchedule =>
            UpdateMaintenanceScheduleHandler.Handle(call.UpdateMaintenanceSchedule!, step),
        CallType.StartMaintenance =>
            StartMaintenanceHandler.Handle(call.StartMaintenance!, step),
        CallType.StopMaintenance => StopMaintenanceHandler.Handle(call.StopMaintenance!, step),
        CallType.GetWeights => GetWeightsHandler.Handle(step),
        CallType.UpdateWeights => UpdateWeightsHandler.Handle(call.UpdateWeights!, step),
        CallType.GetQuota => GetQuotaHandler.Handle(step),
        CallType.UpdateQuota => UpdateQuotaHandler.Handle(call.UpdateQuota!, step),
        CallType.SetQuota => SetQuotaHandler.Handle(call.SetQuota!, step),
        CallType.RemoveQuota => RemoveQuotaHandler.Handle(call.RemoveQuota!, step),
        CallType.Teardown => TeardownHandler.Handle(call.Teardown!, step),
        _ => CallReply.NotImplemented(),
    };

    /// <summary>
    /// Whoever answers writes it from the view, outside the machine's turn
    /// (<see cref="OperatorAnswers"/>).
    /// </summary>
    private static CallReply View(Step step) =>
        CallReply.Done with { Content = new ReplyContent.View(new(step)) };
}
