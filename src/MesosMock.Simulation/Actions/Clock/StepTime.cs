using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Actions.Clock;

/// <summary>Simulated time jumps forward.</summary>
internal sealed class StepTime : ClusterAction
{
    private const string Span = "d";

    public override ActionInfo Info { get; } = new(
        "time step",
        "step…",
        "Simulated time jumps forward; all that is due on the way happens in its order.")
    {
        Parameters =
        [
            new(Span, ParameterType.Duration, "how far")
            {
                IsPositional = true,
                IsRequired = true,
            },
        ],
        Key = '.',
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var span = context.Arguments.Duration(Span);
        context.Step.Emit(new Effect.SkipTime(span));
        return ActionOutcome.Done($"time jumps by {DurationText.Format(span)}");
    }
}
