namespace MesosMock.Configuration;

/// <summary>The control API: the table <c>[control]</c>.</summary>
internal sealed record ControlSettings
{
    /// <summary>Whether there is a control API.</summary>
    /// <value>Default true.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Address that the control API listens on.</summary>
    /// <value>An IP literal. Default null: the address of the master.</value>
    public string? Ip { get; init; }

    /// <summary>Port that the control API listens on.</summary>
    /// <value>0 to 65535. Default null: the port of the master.</value>
    public int? Port { get; init; }
}
