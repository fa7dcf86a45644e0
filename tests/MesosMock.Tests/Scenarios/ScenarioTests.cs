using System.Runtime.CompilerServices;
using MesosMock.Tests.Goldens;

namespace MesosMock.Tests.Scenarios;

/// <summary>
/// Every story beside this file: what was done, and what came of it. <c>MESOSMOCK_REWRITE=1</c>
/// writes the effects anew.
/// </summary>
public class ScenarioTests
{
    public static TheoryData<string> Stories =>
        [.. Directory.GetFiles(Folder(), "*.txt").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_ends_as_it_is_told(string story)
    {
        var told = File.ReadAllText(Path.Combine(Folder(), story)).ReplaceLineEndings("\n");

        var actual = Scenario.Play(told);

        Golden.Verify(Path.Combine("..", "Scenarios", story), actual);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
