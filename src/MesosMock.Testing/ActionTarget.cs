namespace MesosMock.Testing;

/// <summary>Something that an action touched.</summary>
/// <param name="Kind">agent, task, offer, framework or stream.</param>
/// <param name="Id">Its id.</param>
public sealed record ActionTarget(string Kind, string Id);
