using MesosMock.Load.Clients;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Rows;

/// <summary>The rows of the table, and what each of them is.</summary>
internal static class LoadRows
{
    private static readonly TargetOptions Small = new() { Agents = 100 };
    private static readonly TargetOptions Middle = new() { Agents = 1000 };
    private static readonly TargetOptions Large = new() { Agents = 10_000 };

    /// <summary>One task in flight in each framework: times without queueing.</summary>
    private static readonly LoadOptions Sequential = new();

    /// <summary>Ten tasks in an ACCEPT, a thousand in flight.</summary>
    public static LoadOptions Life { get; } = new()
    {
        TasksPerOffer = 10,
        InFlightMax = 1000,
        Connections = 4,
    };

    /// <summary>All rows, in the table's order.</summary>
    public static IReadOnlyList<LoadRow> All { get; } =
    [
        new("sequential-1", LoadUnit.Task, Large, Sequential),
        new("sequential-10", LoadUnit.Task, Large, Sequential with { Frameworks = 10 }),
        new("sequential-50", LoadUnit.Task, Large, Sequential with { Frameworks = 50 }),
        new("batch", LoadUnit.Task, Middle, Life with
        {
            TasksPerOffer = 100,
            InFlightMax = 10_000,
        }),
        new("singles", LoadUnit.Task, Large, Life with { TasksPerOffer = 1 }),
        new("life", LoadUnit.Task, Small, Life),
        Relaxed("relaxed-1", 1),
        Relaxed("relaxed-10", 10),
        Relaxed("relaxed-50", 50),
        new("fan-out", LoadUnit.Event, Small, Life with { Watchers = 10 }),
        new("fan-out-stalled", LoadUnit.Event, Small, Life with
        {
            Watchers = 10,
            HasStalledReader = true,
        }),
        new(
            "offers",
            LoadUnit.Offer,
            Large with { AllocationInterval = TimeSpan.FromSeconds(1) },
            new() { Declines = true, Frameworks = 10 }),
        Calls("calls-4", 4),
        Calls("calls-32", 32),
    ];

    /// <summary>Nobody acknowledges, and the mock is told not to wait for it.</summary>
    private static LoadRow Relaxed(string name, int frameworks) => new(
        name,
        LoadUnit.Task,
        Large with { RequiresAcknowledgement = false },
        Sequential with { Frameworks = frameworks, Acknowledges = false });

    private static LoadRow Calls(string name, int connections) => new(
        name,
        LoadUnit.Call,
        new() { AllocationInterval = TimeSpan.FromSeconds(1) },
        new() { RepeatsCall = true, Connections = connections });
}
