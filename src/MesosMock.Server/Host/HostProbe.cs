using System.Globalization;

namespace MesosMock.Server.Host;

/// <summary>
/// The computer that the mock runs on (3rdparty/stout/include/stout/os.hpp: loadavg, cpus,
/// memory). What cannot be found out is null, as on a computer without <c>/proc</c>.
/// </summary>
/// <param name="Load">Mean queue of the processor over 1, 5 and 15 minutes.</param>
/// <param name="Processors">Number of processors.</param>
/// <param name="MemoryTotal">Bytes.</param>
/// <param name="MemoryFree">Bytes.</param>
internal sealed record HostProbe(
    (double Minute1, double Minute5, double Minute15)? Load,
    int Processors,
    long? MemoryTotal,
    long? MemoryFree)
{
    private const string LoadFile = "/proc/loadavg";
    private const string MemoryFile = "/proc/meminfo";

    /// <summary>Looks now.</summary>
    public static HostProbe Take()
    {
        var memory = ReadMemory();
        return new(ReadLoad(), Environment.ProcessorCount, memory?.Total, memory?.Free);
    }

    private static (double Minute1, double Minute5, double Minute15)? ReadLoad()
    {
        if (!File.Exists(LoadFile))
        {
            return null;
        }

        var fields = File.ReadAllText(LoadFile).Split(' ');
        return (Number(fields[0]), Number(fields[1]), Number(fields[2]));
    }

    private static (long Total, long Free)? ReadMemory()
    {
        if (!File.Exists(MemoryFile))
        {
            return null;
        }

        var (total, free) = (0L, 0L);
        foreach (var line in File.ReadLines(MemoryFile))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (fields[0])
            {
                case "MemTotal:":
                    total = (long)Number(fields[1]) * 1024;
                    break;
                case "MemFree:":
                    free = (long)Number(fields[1]) * 1024;
                    break;
            }
        }

        return (total, free);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
