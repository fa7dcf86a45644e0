namespace MesosMock.Console.Widgets;

/// <summary>The newest values of something, for a graph.</summary>
internal sealed class History(int length)
{
    private readonly double[] _values = new double[length];
    private int _next;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The greatest value.</summary>
    public double Max
    {
        get
        {
            var max = 0.0;
            for (var i = 0; i < Count; i++)
            {
                max = Math.Max(max, Back(i));
            }

            return max;
        }
    }

    /// <summary>A value: 0 is the newest.</summary>
    public double Back(int steps) =>
        steps < Count ? _values[(_next - 1 - steps + (2 * length)) % length] : 0;

    public void Add(double value)
    {
        _values[_next] = value;
        _next = (_next + 1) % length;
        Count = Math.Min(Count + 1, length);
    }
}
