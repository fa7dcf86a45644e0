using System.Runtime.InteropServices;
using MesosMock.Load;
using MesosMock.Load.Commands;

LoadEnvironment.Prepare();
using var ending = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
return await CommandTable.RunAsync(args, ending.Token);

// The servers that were started end on the way out.
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ending.Cancel();
}
