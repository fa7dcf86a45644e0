using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MesosMock.Benchmarks.Machine;

if (args is ["day"])
{
    SimulatedDay.Run(Console.Out);
    return;
}

// In this process: a build of its own for each benchmark would need the network.
var config = DefaultConfig.Instance.AddJob(
    Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
