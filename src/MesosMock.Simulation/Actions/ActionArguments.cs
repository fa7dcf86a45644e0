using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions;

/// <summary>
/// The parameters of a line. Each value was checked against its type before it got here.
/// </summary>
internal sealed class ActionArguments
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The names that the line itself gave.</summary>
    public HashSet<string> Given { get; } = [];

    public void Set(string name, string value) => _values[name] = value;

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public string Required(string name) => _values[name];

    public bool Flag(string name) => Text(name) == "true";

    public int Integer(string name) => ParameterValues.Integer(_values[name]);

    public double Number(string name) => ParameterValues.Number(_values[name]);

    public TimeSpan Duration(string name) => ParameterValues.Duration(_values[name]);

    /// <summary>A duration; null if it is not given, or never.</summary>
    public TimeSpan? OptionalDuration(string name) =>
        Text(name) is { } text && text != ParameterValues.Never
            ? ParameterValues.Duration(text)
            : null;

    public DurationDistribution? OptionalDistribution(string name) =>
        Text(name) is { } text ? ParameterValues.Distribution(text) : null;

    /// <summary>A duration as it is best read.</summary>
    public string Words(string name) =>
        OptionalDuration(name) is { } span ? DurationText.Format(span) : ParameterValues.Never;

    public TaskState State(string name)
    {
        Invariant.Holds(EnumWords<TaskState>.TryParse(_values[name], out var state));
        return state;
    }

    public TaskStatusReason? Reason(string name) =>
        Text(name) is { } text && EnumWords<TaskStatusReason>.TryParse(text, out var reason)
            ? reason
            : null;
}
