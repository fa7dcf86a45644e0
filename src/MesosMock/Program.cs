using MesosMock;
using MesosMock.CommandLine;

using var signals = new ShutdownSignals();

// Not Console.Out and Console.Error: the runtime would switch a terminal's keys with them.
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
using var errors = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
var context = new CommandContext(
    Console.OpenStandardInput(), output, errors, RunCommand.RunAsync);
return await CommandLineProgram.InvokeAsync(args, context, signals.Token);
