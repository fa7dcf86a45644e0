using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// What an ACCEPT has in hand while its operations are carried out one after the other: each works
/// on what the ones before it left.
/// </summary>
internal sealed class Grant(Framework framework, Agent agent, string role, ResourceSet offered)
{
    private readonly ResourceSet _offered = offered;
    private readonly List<OfferOperation> _carried = [];

    // What an operation made that this call may not use.
    private ResourceSet _forLater = ResourceSet.Empty;
    private ResourceSet _shared = offered.Shared;

    public Framework Framework { get; } = framework;

    public Agent Agent { get; } = agent;

    public string Role { get; } = role;

    /// <summary>What no operation used yet.</summary>
    public ResourceSet Remaining { get; private set; } = offered;

    /// <summary>
    /// What a task may use: one copy of a shared volume serves all tasks of the call.
    /// </summary>
    public ResourceSet RemainingForTask => Remaining.NonShared.Add(_shared);

    /// <summary>
    /// What the operations made and nobody used; what was done and undone again is none of it.
    /// </summary>
    public ResourceSet Converted => Left.Subtract(_offered);

    /// <summary>
    /// What was offered and nobody used. Differs from Mesos: a master takes what was converted
    /// from what remains without the outcome of GROW_VOLUME and SHRINK_VOLUME, and so loses as
    /// much disk space as the latter frees where the offer holds more of the same
    /// (src/master/master.cpp, Master::_accept).
    /// </summary>
    public ResourceSet Declined => Left.Subtract(Converted);

    /// <summary>The operations that the agent carries out, other than launches.</summary>
    public IReadOnlyList<OfferOperation> Carried => _carried;

    private ResourceSet Left => Remaining.Add(_forLater);

    /// <summary>A task or an executor uses resources from now on.</summary>
    public void Use(ResourceSet used) => Remaining = Remaining.Subtract(used);

    /// <summary>An operation turns resources into others.</summary>
    public void Convert(ResourceSet consumed, ResourceSet converted) =>
        Remaining = Remaining.Subtract(consumed).Add(converted);

    /// <summary>An operation turns resources into others, but not for this call any more.</summary>
    public void ConvertForLater(ResourceSet consumed, ResourceSet converted)
    {
        Remaining = Remaining.Subtract(consumed);
        _forLater = _forLater.Add(converted);
    }

    /// <summary>An operation is done as far as the master is concerned.</summary>
    public void Carry(OfferOperation operation)
    {
        _carried.Add(operation);
        if (operation.Type is OfferOperationType.Create or OfferOperationType.Destroy)
        {
            _shared = Remaining.Shared;
        }
    }
}
