using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>Frameworks are told of an error.</summary>
internal sealed class ErrorFrameworks : FrameworkAction
{
    private const string Text = "text";

    public override ActionInfo Info { get; } = new(
        "frameworks error",
        "ERROR event…",
        "Sends an ERROR event, after which the stream ends, as after every ERROR of a master.")
    {
        Targets = TargetKind.Framework,
        Parameters =
        [
            new(Text, ParameterType.Text, "the message")
            {
                IsPositional = true,
                IsRequired = true,
                IsRest = true,
            },
        ],
        Danger = Danger.Final,
        Key = 'e',
    };

    public override string? Refuse(Framework target, ActionContext context) =>
        RefuseUnlessConnected(target);

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        foreach (var framework in targets)
        {
            context.Step.Frameworks.Fail(framework, context.Arguments.Required(Text));
        }

        return $"{Count(targets)} told ERROR and disconnected";
    }
}
