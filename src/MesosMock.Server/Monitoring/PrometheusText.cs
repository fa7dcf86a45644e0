using System.Globalization;
using System.Text;

namespace MesosMock.Server.Monitoring;

/// <summary>
/// Writes metrics in Prometheus's text format 0.0.4. All samples of a metric follow its head.
/// </summary>
internal sealed class PrometheusText
{
    /// <summary>The format's media type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();
    private string _name = "";

    /// <summary>Begins a counter; its name ends in <c>_total</c>.</summary>
    public void Counter(string name, string help) => Begin(name, "counter", help);

    /// <summary>Begins a gauge.</summary>
    public void Gauge(string name, string help) => Begin(name, "gauge", help);

    /// <summary>A counter with one value.</summary>
    public void Counter(string name, string help, double value)
    {
        Counter(name, help);
        Sample(value);
    }

    /// <summary>A gauge with one value.</summary>
    public void Gauge(string name, string help, double value)
    {
        Gauge(name, help);
        Sample(value);
    }

    /// <summary>A value of the metric that was begun last.</summary>
    public void Sample(double value) => Write(_name, "", value);

    /// <summary>A value of it under a label.</summary>
    public void Sample(string label, string of, double value) =>
        Write(_name, $"{{{label}=\"{Escape(of)}\"}}", value);

    /// <summary>A whole histogram.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">What it counts.</param>
    /// <param name="bounds">The upper ends of its ranges.</param>
    /// <param name="counts">How many fell into each range, and above the last.</param>
    /// <param name="sum">All values together.</param>
    public void Histogram(
        string name,
        string help,
        IReadOnlyList<double> bounds,
        IReadOnlyList<long> counts,
        double sum)
    {
        Begin(name, "histogram", help);
        var count = 0L;
        for (var i = 0; i < bounds.Count; i++)
        {
            count += counts[i];
            Write(name + "_bucket", $"{{le=\"{Number(bounds[i])}\"}}", count);
        }

        count += counts[^1];
        Write(name + "_bucket", "{le=\"+Inf\"}", count);
        Write(name + "_sum", "", sum);
        Write(name + "_count", "", count);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Begin(string name, string type, string help)
    {
        _name = name;
        _text.Append("# HELP ").Append(name).Append(' ').Append(Escape(help)).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    private void Write(string name, string labels, double value) =>
        _text.Append(name).Append(labels).Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
