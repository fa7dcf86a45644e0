using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>TASK_ERROR for tasks that a master refuses to launch: it never tracks them.</summary>
internal static class TaskErrors
{
    public static void Send(
        Repeated<TaskInfo> tasks, TaskStatusReason reason, string message, Grant grant, Step step)
    {
        foreach (var task in tasks)
        {
            Send(task, reason, message, grant.Framework, step);
        }
    }

    public static void Send(
        TaskInfo task, TaskStatusReason reason, string message, Framework framework, Step step)
    {
        var status = step.Statuses.FromMaster(
            task.TaskId, task.AgentId, TaskState.Error, reason, message);
        step.Metrics.CountEnd(status);
        step.Tasks.Ends.CountRefusal();
        step.SendUpdate(framework, status);
    }
}
