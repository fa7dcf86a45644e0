using MesosMock;
using MesosMock.CommandLine;
using MesosMock.Hosting;

using var signals = new ShutdownSignals();

using var output = StandardStream.Output();
using var errors = StandardStream.Error();
var context = new CommandContext(
    Console.OpenStandardInput(), output, errors, RunCommand.RunAsync);
return await CommandLineProgram.InvokeAsync(args, context, signals.Token);
