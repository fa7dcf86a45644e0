using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>Kinds of task states (src/common/protobuf_utils.cpp, isTerminalState).</summary>
internal static class TaskStates
{
    public static bool IsTerminal(this TaskState state) => state is TaskState.Finished
        or TaskState.Failed or TaskState.Killed or TaskState.Lost or TaskState.Error
        or TaskState.Dropped or TaskState.Gone or TaskState.GoneByOperator;
}
