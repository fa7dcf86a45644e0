using MesosMock.Simulation.Faults;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>The rules that trouble what is to be healed.</summary>
/// <param name="step">The machine.</param>
/// <param name="kind">Agents or frameworks.</param>
internal sealed class TargetFaults(Step step, FaultTargetKind kind)
{
    /// <summary>Whether a rule concerns one of them.</summary>
    public bool Trouble(FaultSubject subject) => Living.Any(rule => rule.Concerns(subject));

    /// <summary>Heals the rules that concern nobody else.</summary>
    /// <returns>What to say of those that go on, which concern others too.</returns>
    public string Heal(IEnumerable<FaultSubject> subjects)
    {
        var healed = subjects.ToArray();
        var names = healed.Select(subject => subject.Text).ToHashSet(StringComparer.Ordinal);
        var left = new List<int>();
        foreach (var rule in Living.Where(rule => healed.Any(one => rule.Concerns(one))).ToArray())
        {
            if (FaultTargets.All(kind, step)
                .All(subject => names.Contains(subject.Text) || !rule.Concerns(subject)))
            {
                rule.Heal();
            }
            else
            {
                left.Add(rule.Number);
            }
        }

        return left.Count == 0
            ? ""
            : $"; {Counts.Of(left, number => $"{number}", "fault")} "
                + Counts.Verb(left, "concerns others and goes on", "concern others and go on");
    }

    private IEnumerable<FaultRule> Living => step.Faults.Rules.Where(
        rule => rule.Definition.Target == kind && !rule.IsOver);
}
