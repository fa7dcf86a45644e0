using System.Collections;
using System.Globalization;

namespace MesosMock.Testing;

/// <summary>Parameters of an action as text; those that are absent are left out.</summary>
internal sealed class ActionParameters : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _values = [];

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _values.Add(new(name, value));
        }
    }

    /// <summary>Adds a duration; without end it is <c>never</c>.</summary>
    public void Add(string name, TimeSpan? value) =>
        Add(name, value is { } span ? TextOf(span) : null);

    public void Add(string name, double? value) =>
        Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, bool isSet) => Add(name, isSet ? "true" : null);

    public void Add(string prefix, IEnumerable<KeyValuePair<string, string>>? values)
    {
        foreach (var (name, value) in values ?? [])
        {
            _values.Add(new(prefix + name, value));
        }
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string TextOf(TimeSpan span) => span == Timeout.InfiniteTimeSpan
        ? "never"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(decimal)span.Ticks / TimeSpan.TicksPerMillisecond}ms");
}
