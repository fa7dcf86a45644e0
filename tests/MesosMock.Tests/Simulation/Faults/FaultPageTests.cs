using MesosMock.Simulation.Faults;
using MesosMock.Tests.Goldens;

namespace MesosMock.Tests.Simulation.Faults;

/// <summary>The page of faults says what the catalogue says.</summary>
public sealed class FaultPageTests
{
    [Fact]
    public void The_page_of_faults_is_written_from_the_catalogue() => Golden.Verify(
        Path.Combine("..", "..", "..", "docs", "FAULTS.md"), FaultPage.Write());
}
