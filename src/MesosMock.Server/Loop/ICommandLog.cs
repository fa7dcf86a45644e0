using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>
/// Sees everything that enters and leaves the machine, in order. Called by one thread at a time.
/// </summary>
internal interface ICommandLog
{
    /// <summary>Notes a command before the machine gets it.</summary>
    /// <param name="now">The moment at which it is applied.</param>
    /// <param name="command">The command.</param>
    void Write(Instant now, Command command);

    /// <summary>Makes what was written outlive this process. Called when nothing waits.</summary>
    void Flush();

    /// <summary>Sees the answer to a command.</summary>
    void See(Command command, in CallReply reply);

    /// <summary>Sees an effect.</summary>
    void See(Effect effect);

    /// <summary>A turn is over.</summary>
    /// <param name="now">How far the machine's time has come.</param>
    void EndTurn(Instant now);
}
