using System.Net;
using System.Net.Sockets;
using MesosMock.CommandLine;
using MesosMock.Doctor;

namespace MesosMock.Tests.CommandLine;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task Where_nothing_is_in_the_way_every_line_is_good_or_a_warning()
    {
        var answer = await InvokeAsync("--port", "0");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.All(
            answer.Output.TrimEnd().Split('\n'),
            line => Assert.Matches("^(ok|warn) +[a-z ]+ .+", line));
        Assert.Contains($"mesosmock {CommandLineProgram.Version}", answer.Output);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_problem_with_its_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var answer = await InvokeAsync("--port", $"{port}");

        Assert.Equal(1, answer.Code);
        Assert.Matches(
            $"problem +port +127.0.0.1:{port}: .*; choose another with --port", answer.Output);
    }

    [Fact]
    public async Task A_wrong_file_is_a_matter_of_configuration()
    {
        using var file = new TemporaryFile("prot = 1");

        var answer = await InvokeAsync("--port", "0", "-c", file.Path);

        Assert.Equal(2, answer.Code);
        Assert.Matches($"problem +config +{file.Path}:1:1: prot: is unknown", answer.Output);
    }

    [Fact]
    public void Without_a_terminal_the_console_is_not_to_be_had()
    {
        var finding = Assert.Single(new TerminalExamination(_ => null).Examine());

        Assert.Equal((Verdict.Warn, "terminal"), (finding.Verdict, finding.Subject));
    }

    private static Task<CommandLineAnswer> InvokeAsync(params string[] arguments) =>
        CommandLineHarness.InvokeAsync(["doctor", .. arguments]);
}
