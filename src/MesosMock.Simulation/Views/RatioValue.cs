using System.Globalization;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Views;

/// <summary>What a ratio, a delay or a switch of the emulation is set to; its text is the one of
/// lines.</summary>
public abstract record RatioValue
{
    private RatioValue()
    {
    }

    /// <summary>A fraction from 0 to 1.</summary>
    /// <param name="Value">The fraction.</param>
    public sealed record Share(double Value) : RatioValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A duration, constant or drawn.</summary>
    /// <param name="Value">The duration.</param>
    public sealed record Delay(DurationDistribution Value) : RatioValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString();
    }

    /// <summary>On or off.</summary>
    /// <param name="IsOn">Whether it is on.</param>
    public sealed record Switch(bool IsOn) : RatioValue
    {
        /// <inheritdoc/>
        public override string ToString() => IsOn ? "true" : "false";
    }
}
