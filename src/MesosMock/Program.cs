using MesosMock;
using MesosMock.CommandLine;

using var signals = new ShutdownSignals();
var context = new CommandContext(
    Console.OpenStandardInput(), Console.Out, Console.Error, RunCommand.RunAsync);
return await CommandLineProgram.InvokeAsync(args, context, signals.Token);
