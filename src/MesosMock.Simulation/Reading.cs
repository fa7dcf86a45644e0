namespace MesosMock.Simulation;

/// <summary>What can be asked of the machine without changing it.</summary>
public enum Reading
{
    /// <summary>A master's metrics: <see cref="ReplyContent.Metrics"/>.</summary>
    Metrics,

    /// <summary>The mock's own figures: <see cref="ReplyContent.Figures"/>.</summary>
    Figures,
}
