using System.Collections.Immutable;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Targets;

/// <summary>One field and the forms that its value may have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Key">The key of a label or the name of an attribute; else null.</param>
/// <param name="Globs">The forms; one of them suffices.</param>
internal sealed record FieldCondition(TargetField Field, string? Key, ImmutableArray<Glob> Globs);
