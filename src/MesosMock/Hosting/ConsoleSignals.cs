using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using MesosMock.Console.Shell;

namespace MesosMock.Hosting;

/// <summary>The signals that only a process with a console cares about.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ConsoleSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Begins to listen.</summary>
    /// <param name="host">The console.</param>
    /// <param name="stop">Ends the run.</param>
    public ConsoleSignals(ConsoleHost host, Action stop)
    {
        _registrations =
        [
            Listen(PosixSignal.SIGWINCH, host.Refresh),
            Listen(PosixSignal.SIGTSTP, host.Suspend),
            Listen(PosixSignal.SIGCONT, host.Resume),
            Listen(PosixSignal.SIGHUP, stop),
            Listen(PosixSignal.SIGQUIT, stop),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private static PosixSignalRegistration Listen(PosixSignal signal, Action act) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            act();
        });
}
