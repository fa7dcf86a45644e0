using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// GET_QUOTA (src/master/quota_handler.cpp, status): every role that was ever given a quota, in the
/// older form and the newer one.
/// </summary>
internal static class GetQuotaHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetQuota,
        GetQuota = new()
        {
            Status = new()
            {
                Infos = [.. step.Roles.Quotas.Select(entry => entry.Value.ToInfo(entry.Key))],
                Configs = [.. step.Roles.Quotas.Select(entry => entry.Value.ToConfig(entry.Key))],
            },
        },
    });
}
