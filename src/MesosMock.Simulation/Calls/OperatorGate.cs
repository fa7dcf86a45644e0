using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls;

/// <summary>
/// What every operator's call has to pass before it is carried out, wherever it came from
/// (src/master/http.cpp, Master::Http::api).
/// </summary>
internal static class OperatorGate
{
    public static CallReply Pass(Call call, Step step) =>
        OperatorCallValidation.Validate(call) is { } problem
            ? CallReply.BadRequest(OperatorCallValidation.Prefix + problem)
            : OperatorCallTable.Handle(call, step);
}
