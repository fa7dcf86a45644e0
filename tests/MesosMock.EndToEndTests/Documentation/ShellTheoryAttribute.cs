namespace MesosMock.EndToEndTests.Documentation;

/// <summary>
/// A test that runs what a page says in a shell. Where a program for that is missing the test
/// says so and is skipped; in continuous integration it runs all the same, and fails.
/// </summary>
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    private static readonly string[] Programs = ["bash", "curl", "python3"];

    public ShellTheoryAttribute()
    {
        var missing = Programs.Where(program => !IsThere(program)).ToArray();
        if (Environment.GetEnvironmentVariable("CI") != "true" && missing.Length > 0)
        {
            Skip = $"needs {string.Join(", ", missing)} on the path";
        }
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
