namespace MesosMock.Simulation.Views;

/// <summary>
/// What a console needs of a running cluster. Neither call blocks; the answers come on any
/// thread, and none comes once the machine is broken.
/// </summary>
public interface IClusterConsole
{
    /// <summary>Takes the cluster as it is now.</summary>
    /// <param name="take">Gets the view.</param>
    void TakeView(Action<ClusterView> take);

    /// <summary>Tells which lines of the action language would be refused now.</summary>
    /// <param name="lines">The lines; none of them is done.</param>
    /// <param name="take">Gets a reason for each, in their order; null for what is possible.
    /// </param>
    void Check(IReadOnlyList<string> lines, Action<IReadOnlyList<string?>> take);

    /// <summary>Has a line of the action language done.</summary>
    /// <param name="line">The line.</param>
    /// <param name="take">
    /// Gets the reply, with <see cref="ReplyContent.Action"/> or
    /// <see cref="ReplyContent.Refusal"/>.
    /// </param>
    void Act(string line, Action<CallReply> take);
}
