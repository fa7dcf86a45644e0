namespace MesosMock.Tests.Conventions;

/// <summary>Which project may see which: one direction only.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("MesosMock.Protocol")]
    [InlineData("MesosMock.Simulation", "MesosMock.Protocol")]
    [InlineData("MesosMock.Server", "MesosMock.Simulation")]
    [InlineData("MesosMock.Console", "MesosMock.Simulation")]
    [InlineData("MesosMock.Demo")]
    [InlineData("MesosMock", "MesosMock.Console", "MesosMock.Demo", "MesosMock.Server")]
    [InlineData("MesosMock.Testing", "MesosMock.Server")]
    public void A_project_refers_to_the_layers_below_it_only(
        string project, params string[] allowed)
    {
        var references = SourceTree.ReferencesOf(project).Order(StringComparer.Ordinal);

        Assert.Equal(allowed, references);
    }

    [Theory]
    [InlineData("MesosMock.Server", "MesosMock.Console")]
    [InlineData("MesosMock.Console", "MesosMock.Server")]
    [InlineData("MesosMock.Simulation", "MesosMock.Server")]
    [InlineData("MesosMock.Simulation", "MesosMock.Console")]
    [InlineData("MesosMock.Protocol", "MesosMock.Simulation")]
    public void A_layer_never_names_one_that_it_may_not_see(string layer, string unseen)
    {
        var offenders = SourceTree.Files
            .Where(file => file.Path.StartsWith($"src/{layer}/", StringComparison.Ordinal))
            .Where(file => file.Lines.Any(
                line => line.StartsWith($"using {unseen}", StringComparison.Ordinal)))
            .Select(file => file.Path);

        Assert.Empty(offenders);
    }
}
