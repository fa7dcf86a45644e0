using System.Globalization;

namespace MesosMock.Load.Targets;

/// <summary>What a process used so far, as Linux counts it.</summary>
/// <param name="CpuSeconds">Processor time of all its threads.</param>
/// <param name="Bytes">Its resident memory.</param>
/// <param name="PeakBytes">The most that its resident memory has been.</param>
internal readonly record struct ProcessUsage(double CpuSeconds, long Bytes, long PeakBytes)
{
    private const double TicksPerSecond = 100;
    private const int UserTicksField = 11;

    /// <summary>Reads /proc.</summary>
    public static ProcessUsage Of(int processId)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        // The name, in brackets, may hold anything; the fields are counted from its end.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[UserTicksField], CultureInfo.InvariantCulture)
            + long.Parse(fields[UserTicksField + 1], CultureInfo.InvariantCulture);
        var status = File.ReadAllLines($"/proc/{processId}/status");
        return new(ticks / TicksPerSecond, Size(status, "VmRSS:"), Size(status, "VmHWM:"));
    }

    private static long Size(string[] status, string name)
    {
        var line = status.First(one => one.StartsWith(name, StringComparison.Ordinal));
        var digits = line.Where(char.IsAsciiDigit).ToArray();
        return long.Parse(digits, CultureInfo.InvariantCulture) * 1024;
    }
}
