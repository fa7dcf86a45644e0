using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// TEARDOWN (src/master/http.cpp, Master::Http::_teardown): the framework and all its tasks go, and
/// its scheduler hears nothing but the end of its stream.
/// </summary>
internal static class TeardownHandler
{
    public static CallReply Handle(TeardownCall call, Step step)
    {
        if (!step.FrameworkTable.TryFind(call.FrameworkId, out var framework))
        {
            return CallReply.BadRequest("No framework found with specified ID");
        }

        step.Frameworks.Remove(framework);
        return CallReply.Done;
    }
}
