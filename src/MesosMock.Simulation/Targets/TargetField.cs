namespace MesosMock.Simulation.Targets;

/// <summary>A property that a selector may ask for.</summary>
internal enum TargetField
{
    Id,
    Name,
    Host,
    Rack,
    State,
    Role,
    Framework,
    Agent,

    /// <summary>A label, by its key.</summary>
    Label,

    /// <summary>An attribute of the agent, by its name.</summary>
    Attribute,
}
