using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Faults;

/// <summary>All faults: one line each.</summary>
public static class FaultCatalogue
{
    private static readonly Dictionary<string, FaultDefinition> ById;

    static FaultCatalogue()
    {
        All =
        [
            AgentPartitionReturn.Definition,
            ConnSilent.Definition,
            UpdateDuplicate.Definition,
            FrameworkRemoved.Definition,
            OfferRescindRace.Definition,
            KillLost.Definition,
            KillUnknown.Definition,
            AgentReturnNewId.Definition,
            FrameworkAmnesiaProbe.Definition,
            LaunchLost.Definition,
            TaskStuckStaging.Definition,
            ReconUnknownTask.Definition,
            FrameworkDuel.Definition,
            OfferHoardPressure.Definition,
            UpdateRareStates.Definition,
            ConnReset.Definition,
            ConnOneWay.Definition,
            UpdateSparse.Definition,
            WireFragment.Definition,
            UpdateStorm.Definition,
            OfferReviveLost.Definition,
            LaunchDuplicateId.Definition,
            OfferDoubleSpend.Definition,
            AgentGoneByOperator.Definition,
            KillSlow.Definition,
            UpdateAfterTerminal.Definition,
            UpdateReorder.Definition,
            TaskCrashLoop.Definition,
            AgentBlackHole.Definition,
            OfferTimeout.Definition,
            ReconInterrupted.Definition,
            AgentRestart.Definition,
            AgentsMassLoss.Definition,
            WireHugeOffers.Definition,
            WireUnknown.Definition,
            WireCorrupt.Definition,
            ConnSlow.Definition,
            CallHang.Definition,
            CallAmbiguous.Definition,
            CallStatusNoise.Definition,
            SubscribeMute.Definition,
            TaskHealthFlap.Definition,
            OfferDrought.Definition,
            TimeSkew.Definition,
            UpdateLost.Definition,
        ];
        ById = All.ToDictionary(fault => fault.Id, StringComparer.Ordinal);
    }

    /// <summary>The faults in the order of their ranks.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; }

    /// <summary>Finds a fault by its id.</summary>
    /// <returns>The fault, or null when there is none of that id.</returns>
    public static FaultDefinition? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Looks at a fault as it was written.</summary>
    /// <param name="options">What was written.</param>
    /// <returns>Everything that is wrong with it.</returns>
    public static IReadOnlyList<FaultProblem> Check(FaultOptions options)
    {
        if (Find(options.Fault) is not { } definition)
        {
            return
            [
                new(
                    "fault",
                    DescribeUnknown(options.Fault),
                    options.Fault,
                    [.. ById.Keys]),
            ];
        }

        var problems = new List<FaultProblem>();
        if (options.Target is { } target && !Selector.TryParse(target, out _, out var error))
        {
            problems.Add(new("target", error));
        }

        if (!TargetMode.TryParse(options.Mode, out _))
        {
            problems.Add(
                new("mode", $"\"{options.Mode}\" is no mode; allowed: {TargetMode.Allowed}"));
        }

        if (options.Probability is not (>= 0 and <= 1))
        {
            problems.Add(new("probability", "is not from 0 to 1"));
        }

        problems.AddRange(options.Parameters.Select(given => Check(definition, given))
            .OfType<FaultProblem>());
        return problems;
    }

    /// <summary>Where no id is near, all of them are what helps.</summary>
    private static string DescribeUnknown(string id)
    {
        var problem = $"\"{id}\" is not the id of a fault";
        return NearestName.Find(id, ById.Keys) is null
            ? $"{problem}; allowed: {string.Join(", ", ById.Keys)}"
            : problem;
    }

    private static FaultProblem? Check(
        FaultDefinition definition, KeyValuePair<string, string> given)
    {
        var key = $"parameters.{given.Key}";
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.Name == given.Key)
            {
                return parameter.Check(given.Value) is { } wrong
                    ? new(key, $"\"{given.Value}\" {wrong}; allowed: {parameter.Allowed}")
                    : null;
            }
        }

        string[] known = [.. definition.Parameters.Select(parameter => parameter.Name)];
        var allowed = known.Length == 0 ? "none" : string.Join(", ", known);
        return new(
            key, $"is no parameter of {definition.Id}; allowed: {allowed}", given.Key, known);
    }
}
