using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// SET_LOGGING_LEVEL: no level is refused, unlike on <c>/logging/toggle</c>.
/// </summary>
internal static class SetLoggingLevelHandler
{
    private const long NanosecondsPerTick = 100;

    public static CallReply Handle(SetLoggingLevelCall call, Step step)
    {
        var nanoseconds = Math.Max(call.Duration.Nanoseconds, 0);
        step.LoggingLevel.Set(
            call.Level, TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick), step);
        return CallReply.Done;
    }
}
