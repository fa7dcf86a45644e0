using MesosMock.Simulation.Faults;

namespace MesosMock.Tests.Simulation.Faults;

public sealed class FaultNameTests
{
    [Fact]
    public void An_id_that_is_near_none_is_answered_with_all()
    {
        var problem = Assert.Single(FaultCatalogue.Check(new() { Fault = "x" }));

        Assert.Equal(
            "\"x\" is not the id of a fault; allowed: "
            + string.Join(", ", FaultCatalogue.All.Select(fault => fault.Id)),
            problem.Message);
    }
}
