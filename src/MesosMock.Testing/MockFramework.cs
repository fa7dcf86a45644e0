namespace MesosMock.Testing;

/// <summary>A framework, as the control API tells of it.</summary>
public sealed record MockFramework
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>connected</c> or <c>disconnected</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>The id of its stream.</summary>
    /// <value>Null while it is not connected.</value>
    public string? StreamId { get; init; }

    /// <summary>Its roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>How many tasks it has.</summary>
    public int Tasks { get; init; }

    /// <summary>How many of its tasks are out of touch.</summary>
    public int UnreachableTasks { get; init; }

    /// <summary>How many of its tasks are over.</summary>
    public int CompletedTasks { get; init; }

    /// <summary>How many offers it holds.</summary>
    public int Offers { get; init; }
}
