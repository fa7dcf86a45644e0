using System.Globalization;

namespace MesosMock.Simulation.Actions.Clock;

/// <summary>Simulated time runs faster or slower.</summary>
internal sealed class ChangeSpeed : ClusterAction
{
    private const string Factor = "x";

    public override ActionInfo Info { get; } = new(
        "time speed",
        "speed…",
        "Simulated time runs so many times as fast as real time; heartbeats stay real.")
    {
        Parameters =
        [
            new(Factor, ParameterType.Factor, "simulated seconds per second")
            {
                IsPositional = true,
                IsRequired = true,
                Range = "0.001..10000",
            },
        ],
        Undo = UndoKind.Exact,
        Key = '>',
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var before = context.Step.Clock.Speed;
        var speed = context.Arguments.Number(Factor);
        context.Step.SetClock(context.Step.Clock with { Speed = speed });
        return ActionOutcome.Done($"time runs at {Text(speed)}x; was {Text(before)}x") with
        {
            UndoAction = $"time speed {Text(before)}",
            Stands = () => context.Step.Clock.Speed.Equals(speed),
        };
    }

    private static string Text(double speed) => speed.ToString(CultureInfo.InvariantCulture);
}
