using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// UPDATE_WEIGHTS (src/master/weights_handler.cpp, _updateWeights): all or none. Where a framework
/// is in one of the roles, every offer is taken back to be shared anew.
/// </summary>
internal static class UpdateWeightsHandler
{
    public static CallReply Handle(UpdateWeightsCall call, Step step)
    {
        foreach (var info in call.WeightInfos)
        {
            if (Refuse(RoleOf(info.Role), info.Weight) is { } refusal)
            {
                return CallReply.BadRequest(
                    "Failed to validate update weights request JSON" + refusal);
            }
        }

        foreach (var info in call.WeightInfos)
        {
            step.Roles = step.Roles.With(RoleOf(info.Role), info.Weight);
            step.Allocator.SetWeight(RoleOf(info.Role), info.Weight);
        }

        if (call.WeightInfos.Any(info => IsUsed(RoleOf(info.Role), step)))
        {
            RescindAll(step);
        }

        return CallReply.Done;
    }

    private static string RoleOf(string? role) => (role ?? "").Trim(' ', '\t', '\r', '\n');

    private static string? Refuse(string role, double weight)
    {
        if (RoleValidation.Validate(role) is { } problem)
        {
            return $": Invalid role '{role}': {problem}";
        }

        return weight > 0
            ? null
            : $" for role '{role}': Invalid weight '{StreamNumber.Format(weight)}': "
                + "Weights must be positive";
    }

    private static bool IsUsed(string role, Step step) =>
        step.FrameworkTable.Known.Any(framework => framework.FindRole(role) is not null);

    private static void RescindAll(Step step)
    {
        foreach (var agent in step.AgentTable.All)
        {
            foreach (var offer in agent.Offers.ToArray())
            {
                step.Offers.Rescind(offer);
            }
        }
    }
}
