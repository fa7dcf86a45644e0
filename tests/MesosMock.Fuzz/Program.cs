using System.Diagnostics;
using MesosMock.Fuzz;
using MesosMock.Fuzz.Worlds;

FuzzOptions options;
try
{
    options = FuzzOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

var watch = Stopwatch.StartNew();
var allocatedBefore = GC.GetTotalAllocatedBytes();
var total = new FuzzTally();
for (var seed = options.FirstSeed; seed <= options.LastSeed; seed++)
{
    if (watch.Elapsed.TotalSeconds > options.Seconds)
    {
        break;
    }

    var run = SeedRun.Execute(seed, options);
    total.Add(run);
    if (seed % 10 == 0 && !run.HasFailed && SeedRun.Execute(seed, options).Hash != run.Hash)
    {
        total.Failed++;
        Console.Error.WriteLine($"seed {seed}: two runs differ in their effects");
    }
}

var perSecond = total.Commands / watch.Elapsed.TotalSeconds;
var bytes = (GC.GetTotalAllocatedBytes() - allocatedBefore) / Math.Max(1, total.Commands);
Console.WriteLine(
    $"{total.Seeds} seeds, {total.Commands} commands, {total.Effects} effects, "
    + $"{perSecond:0} commands per second, {bytes} bytes allocated per command, "
    + $"{total.Failed} failed");
return total.Failed > 0 ? 1 : 0;
