using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using MesosMock.EndToEndTests.Documentation;

namespace MesosMock.EndToEndTests.Packages;

/// <summary>
/// The packages as their users meet them: packed from what is built, installed from a local
/// folder without a network, and used.
/// </summary>
public sealed class PackageTests : IDisposable
{
    // A version that nobody else has, so that no cache answers instead.
    private static readonly string Version = $"0.0.1-test.{Environment.ProcessId}";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder =
        Directory.CreateTempSubdirectory("mesosmock-packages-").FullName;

    [Fact]
    public async Task The_tool_is_installed_from_a_folder_and_runs()
    {
        await PackAsync("MesosMock");

        await RunAsync(
            "dotnet", "tool", "install", "MesosMock", "--version", Version, "--source", _folder,
            "--tool-path", Path.Combine(_folder, "bin"), "--no-http-cache");
        var tool = Path.Combine(_folder, "bin", "mesosmock");
        var version = await RunAsync(tool, "--version");
        await RunAsync(tool, "config", "init", Path.Combine(_folder, "config.toml"));
        var valid = await RunAsync(
            tool, "config", "validate", Path.Combine(_folder, "config.toml"));

        Assert.StartsWith("mesosmock", version);
        Assert.Contains("config.toml: ok", valid);
    }

    [Fact]
    public async Task The_library_works_in_a_project_that_knows_nothing_else_of_us()
    {
        await PackAsync("MesosMock.Testing");
        var project = CopySample();

        await RunAsync(
            "dotnet", "test", project, "--nologo", "-p:UseSharedCompilation=false");
        var needs = NuspecOf("MesosMock.Testing").Descendants()
            .Where(element => element.Name.LocalName == "dependency");

        Assert.Empty(needs);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<string> PackAsync(string project) => RunAsync(
        "dotnet", "pack", Path.Combine(Pages.Root, "src", project), "--no-build", "--nologo",
        "-c", Configuration(), "-o", _folder, $"-p:PackageVersion={Version}");

    /// <summary>The sample with the package in the place of the project.</summary>
    private string CopySample()
    {
        var source = Path.Combine(Pages.Root, "samples", "KeepAlive.Tests");
        var target = Directory.CreateDirectory(Path.Combine(_folder, "KeepAlive.Tests")).FullName;
        foreach (var file in Directory.EnumerateFiles(source, "*.cs"))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        var versions = XDocument
            .Load(Path.Combine(Pages.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(
                one => (string?)one.Attribute("Include") ?? "",
                one => (string?)one.Attribute("Version"));
        versions["MesosMock.Testing"] = Version;
        string[] packages =
            ["MesosMock.Testing", "Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio"];
        File.WriteAllText(
            Path.Combine(target, "KeepAlive.Tests.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {string.Join('\n', packages.Select(package =>
                    $"<PackageReference Include='{package}' Version='{versions[package]}' />"))}
              </ItemGroup>
            </Project>
            """);

        // Everything else was restored for this test already.
        File.WriteAllText(
            Path.Combine(target, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{_folder}" /></packageSources>
              <fallbackPackageFolders><add key="here" value="{PackageFolder()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        return target;
    }

    private XDocument NuspecOf(string package)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(_folder, $"{package}.{Version}.nupkg"));
        using var nuspec = zip.GetEntry($"{package}.nuspec")!.Open(); // every package has one
        return XDocument.Load(nuspec);
    }

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["NUGET_PACKAGES"] = program == "dotnet" && arguments[0] == "test"
                    ? Path.Combine(_folder, "cache")
                    : PackageFolder(),
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_NOLOGO"] = "1",
            },
        };
        using var process = Process.Start(start)!; // a program that cannot be started throws
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(
                process.ExitCode == 0,
                $"{program} {string.Join(' ', arguments)}\n{output}\n{await errors}");
            return output;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string PackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages");

    /// <summary>The one that these tests were built in: …/bin/Debug/net10.0.</summary>
    private static string Configuration() =>
        new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Debug";
}
