using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>Something is done with a rule that is there already.</summary>
internal abstract class FaultAction : ClusterAction
{
    protected const string Number = "n";

    protected static ActionParameter NumberParameter { get; } =
        new(Number, ParameterType.Integer, "the rule's number")
        {
            IsPositional = true,
            IsRequired = true,
        };

    public sealed override ActionOutcome Run(ActionContext context)
    {
        var faults = context.Step.Faults;
        var number = context.Arguments.Integer(Number);
        if (faults.Find(number) is not { } rule)
        {
            return ActionRefusal.Missing(
                $"there is no fault {number}",
                NearestName.FindAll($"{number}", faults.Rules.Select(one => $"{one.Number}")));
        }

        return Run(rule);
    }

    protected abstract ActionOutcome Run(FaultRule rule);

    protected static ActionOutcome Refuse(FaultRule rule) => ActionRefusal.Impossible(
        $"fault {rule.Number} is {rule.State.ToString().ToLowerInvariant()}");
}
