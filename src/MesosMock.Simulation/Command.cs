using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation;

/// <summary>
/// Everything that enters the machine from outside. Time is the only other input, and a log of
/// both is a whole run.
/// </summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>
    /// A framework opened a stream with a valid SUBSCRIBE; the 200 is already out.
    /// </summary>
    /// <param name="StreamId">
    /// The `Mesos-Stream-Id` of the answer. The caller makes it, since it must never repeat between
    /// runs, not even runs of one seed.
    /// </param>
    /// <param name="Call">The SUBSCRIBE call, found valid by itself.</param>
    public sealed record Subscribe(string StreamId, Call Call) : Command;

    /// <summary>
    /// A SUBSCRIBE that was found valid by itself asks whether it is answered as usual; only while
    /// <see cref="Effect.AskBeforeSubscribe"/> says so. 202 means yes.
    /// </summary>
    public sealed record Knock(Call Call) : Command;

    /// <summary>A framework made any other call.</summary>
    /// <param name="StreamId">The request's `Mesos-Stream-Id`; null without that header.</param>
    /// <param name="Call">The call, found valid by itself.</param>
    public sealed record Scheduler(string? StreamId, Call Call) : Command;

    /// <summary>
    /// An operator made a call. It is validated by the machine, so that whoever makes calls of
    /// other requests need not know the rules.
    /// </summary>
    public sealed record Operator(Protocol.V1.Master.Call Call) : Command;

    /// <summary>Somebody wants to know something; nothing changes.</summary>
    public sealed record Read(Reading Wanted) : Command;

    /// <summary>The peer of a stream, or the server, closed it.</summary>
    public sealed record StreamClosed(string StreamId) : Command;

    /// <summary>
    /// An operator's stream opened; it gets the state as it is now
    /// (<see cref="Effect.Snapshot"/>) and every published event from now on.
    /// </summary>
    public sealed record Watch(string StreamId) : Command;

    /// <summary>
    /// Somebody wants to read the cluster. Changes nothing; answered with
    /// <see cref="ReplyContent.View"/>.
    /// </summary>
    public sealed record View : Command;

    /// <summary>
    /// Somebody wants to know which lines of the action language would be refused now. Changes
    /// nothing; answered with <see cref="ReplyContent.Checks"/>.
    /// </summary>
    public sealed record Check(IReadOnlyList<string> Lines) : Command;

    /// <summary>Somebody acts on the cluster by a line of the action language.</summary>
    public sealed record Act(string Line) : Command;

    /// <summary>The configuration changed while the cluster runs.</summary>
    /// <param name="Options">What is configured now, checked as at a start.</param>
    public sealed record Reconfigure(LiveOptions Options) : Command;

    /// <summary>The connection between an agent and the master broke; the agent lives on.</summary>
    public sealed record BreakAgent(AgentId AgentId) : Command;

    /// <summary>
    /// The master gives an agent up: it did not answer pings or did not return in time.
    /// </summary>
    /// <param name="AgentId">The agent.</param>
    /// <param name="Message">The reason in a master's words.</param>
    public sealed record LoseAgent(AgentId AgentId, string Message) : Command;

    /// <summary>A disconnected or unreachable agent registers again under its own id.</summary>
    public sealed record ReturnAgent(AgentId AgentId) : Command;

    /// <summary>An agent shuts down in good order and says so.</summary>
    public sealed record UnregisterAgent(AgentId AgentId) : Command;

    /// <summary>An operator marks an agent as gone for good.</summary>
    public sealed record MarkAgentGone(AgentId AgentId) : Command;

    /// <summary>An operator drains an agent.</summary>
    /// <param name="AgentId">The agent.</param>
    /// <param name="MaxGracePeriod">
    /// Upper limit of its tasks' kill grace; null leaves theirs.
    /// </param>
    /// <param name="MarkGone">Whether the agent is marked gone once it is drained.</param>
    public sealed record DrainAgent(AgentId AgentId, TimeSpan? MaxGracePeriod, bool MarkGone)
        : Command;

    /// <summary>An operator takes an agent out of offers, or back in.</summary>
    public sealed record SetAgentActive(AgentId AgentId, bool IsActive) : Command;

    /// <summary>An executor's process ends by itself.</summary>
    /// <param name="FrameworkId">Its framework.</param>
    /// <param name="AgentId">Its agent.</param>
    /// <param name="ExecutorId">Its id; a command task's executor has the task's id.</param>
    /// <param name="Status">The raw wait status: exit code times 256, or the signal.</param>
    public sealed record EndExecutor(
        FrameworkId FrameworkId, AgentId AgentId, ExecutorId ExecutorId, int Status) : Command;

    /// <summary>An executor sends its scheduler a message.</summary>
    public sealed record ExecutorMessage(
        FrameworkId FrameworkId, AgentId AgentId, ExecutorId ExecutorId, Protocol.Bytes Data)
        : Command;
}
