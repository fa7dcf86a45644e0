using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>Sees every command with its moment, in order, before the machine does.</summary>
internal interface ICommandLog
{
    /// <summary>Notes a command. Called by one thread at a time.</summary>
    /// <param name="now">The moment at which it is applied.</param>
    /// <param name="command">The command.</param>
    void Write(Instant now, Command command);

    /// <summary>Makes what was written outlive this process. Called when nothing waits.</summary>
    void Flush();
}
