using System.Globalization;
using System.Xml.Linq;
using MesosMock.EndToEndTests.Clients;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>
/// The picture of the README is a real screen of the executable with a stock framework. With the
/// variable MESOSMOCK_PICTURE this test writes it to the file that the variable names.
/// </summary>
public sealed class PictureTests
{
    private const string Cluster =
        """
        seed = 42
        [master]
        allocation_interval = "100ms"
        [[agents]]
        count = 6
        hostname = "rack1-node{n}"
        resources = "cpus:2;mem:2048;disk:100000;ports:[31000-31100]"
        [mesos]
        capacity = "finite"
        [emulation.task_state]
        delay_task_starting = "1s +- 0.9s"
        delay_task_next_state = "1s +- 0.9s"
        [[task_rule]]
        match = "task(*)"
        run_for = "20s +- 15s"
        end = { FINISHED = 0.9, FAILED = 0.1 }

        """;

    [TmuxNodeFact]
    public async Task The_picture_of_the_readme_is_a_screen_of_the_executable()
    {
        using var file = new TemporaryFile(Cluster);
        await using var screen = await TmuxScreen.OpenAsync(width: 150, height: 44);
        await screen.EnterAsync(
            $"{TmuxScreen.Program} --port 0 --color true -config={file.Path}");
        var port = (await screen.WaitForMatchAsync(@"http://127\.0\.0\.1:(\d+)")).Groups[1].Value;
        using var node = NodeClient.Start(
            int.Parse(port, CultureInfo.InvariantCulture), tasks: 60);
        try
        {
            // Some tasks run, some have ended by themselves, and an agent is cut off.
            _ = await screen.WaitForMatchAsync(@"FINISHED +[1-9]\d* ");
            await screen.PressAsync("3", "Down", "x", "p");
            await screen.WaitForAsync("unreachable");
            await screen.PressAsync("4", "Down", "Down");
            await screen.WaitForAsync("═ 4 Tasks");

            var picture = ScreenPicture.Draw(await screen.CaptureAsync());

            var texts = XDocument.Parse(picture).Descendants().Select(one => one.Value).ToArray();
            Assert.Contains(texts, text => text.Contains("4 Tasks", StringComparison.Ordinal));
            if (Environment.GetEnvironmentVariable("MESOSMOCK_PICTURE") is { Length: > 0 } path)
            {
                await File.WriteAllTextAsync(path, picture);
            }
        }
        finally
        {
            node.Kill();
        }
    }
}
