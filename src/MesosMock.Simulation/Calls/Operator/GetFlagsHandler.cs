using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>GET_FLAGS: the flags with a value, by name.</summary>
internal static class GetFlagsHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetFlags,
        GetFlags = new()
        {
            Flags =
            [
                .. MasterFlags.Of(step.Options).Select(
                    flag => new Protocol.V1.Flag { Name = flag.Key, Value = flag.Value }),
            ],
        },
    });
}
