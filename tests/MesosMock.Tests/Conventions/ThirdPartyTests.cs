using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using MesosMock.Tests.Goldens;

namespace MesosMock.Tests.Conventions;

/// <summary>
/// THIRD_PARTY.md lists what is published along with the product, from what was restored.
/// <c>MESOSMOCK_REWRITE=1</c> writes it anew.
/// </summary>
public sealed class ThirdPartyTests
{
    /// <summary>Licences that ask for nothing but their text and names.</summary>
    private static readonly string[] Allowed =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    [Fact]
    public void Every_package_that_is_published_along_is_listed_with_its_licence()
    {
        var path = Path.Combine(SourceTree.Root, "THIRD_PARTY.md");
        var packages = Packages("MesosMock").Concat(Packages("MesosMock.Testing"))
            .DistinctBy(package => package.Name)
            .OrderBy(package => package.Name, StringComparer.Ordinal)
            .ToArray();

        var text = TextOf(packages);
        if (Golden.IsRewriting)
        {
            File.WriteAllText(path, text);
        }

        Assert.NotEmpty(packages);
        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.All(packages, package => Assert.Contains(package.License, Allowed));
    }

    private static string TextOf(IEnumerable<(string Name, string License)> packages)
    {
        var text = new StringBuilder(
            """
            # Third parties

            What is published along with MesosMock, which is under the [MIT licence](LICENSE).
            Written by a test from what was restored. Builds for one platform hold the runtimes of
            .NET and ASP.NET Core, too (MIT). `MesosMock.Testing` holds none of this.

            | package | licence |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (name, license) in packages)
        {
            text.Append($"| {name} | {license} |\n");
        }

        return text.ToString();
    }

    /// <summary>Packages that bring assemblies to a project, also through others.</summary>
    private static IEnumerable<(string Name, string License)> Packages(string project)
    {
        var path = Path.Combine(SourceTree.Root, "src", project, "obj", "project.assets.json");
        using var assets = JsonDocument.Parse(File.ReadAllText(path));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject()
            .Select(folder => folder.Name)
            .ToArray();
        var target = assets.RootElement.GetProperty("targets").EnumerateObject()
            .First(one => one.Name == "net10.0");
        return
        [
            .. target.Value.EnumerateObject()
                .Where(one => one.Value.GetProperty("type").GetString() == "package"
                    && one.Value.TryGetProperty("runtime", out _))
                .Select(one => (one.Name.Replace('/', ' '), LicenseOf(one.Name, folders))),
        ];
    }

    private static string LicenseOf(string package, string[] folders)
    {
        var parts = package.ToLowerInvariant().Split('/');
        var file = folders
            .Select(folder => Path.Combine(folder, parts[0], parts[1], $"{parts[0]}.nuspec"))
            .First(File.Exists);
        return XDocument.Load(file).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license"
                && (string?)element.Attribute("type") == "expression")?.Value ?? "unknown";
    }
}
