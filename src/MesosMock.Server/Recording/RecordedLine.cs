using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Recording;

/// <summary>One line of a record after its header.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="At">The moment of the command, or of the end.</param>
/// <param name="Effects">How many effects the machine had until then.</param>
/// <param name="Digest">The digest of what the machine did until then.</param>
/// <param name="Command">The command; null at the end of the run.</param>
internal sealed record RecordedLine(
    int Number, Instant At, long Effects, string Digest, Command? Command);
