namespace MesosMock.Load.Rows;

/// <summary>The middle and the ends of what several runs came to.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }

    public static Spread Of(IEnumerable<LoadFigures> runs, Func<LoadFigures, double> figure) =>
        Of(runs.Select(figure));

    /// <summary>Median and, in brackets, the range.</summary>
    public override string ToString() => $"{Median:0} ({Least:0}-{Most:0})";
}
