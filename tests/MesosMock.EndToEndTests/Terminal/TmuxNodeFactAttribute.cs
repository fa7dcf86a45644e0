using MesosMock.EndToEndTests.Clients;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>A test in a real terminal with a client for Node.js.</summary>
public sealed class TmuxNodeFactAttribute : FactAttribute
{
    public TmuxNodeFactAttribute() =>
        Skip = TmuxTheoryAttribute.Missing() ?? NodeFactAttribute.Missing();
}
