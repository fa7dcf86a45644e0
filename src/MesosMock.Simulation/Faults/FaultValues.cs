using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Faults;

/// <summary>What one rule tells its fault; checked before.</summary>
internal sealed class FaultValues(FaultOptions options)
{
    /// <summary>The value of a parameter, its own or the usual one.</summary>
    public T Get<T>(TypedParameter<T> parameter)
    {
        var text = parameter.Default;
        foreach (var (name, given) in options.Parameters)
        {
            text = name == parameter.Name ? given : text;
        }

        Invariant.Holds(parameter.Read(text, out var value) is null);
        return value;
    }
}
