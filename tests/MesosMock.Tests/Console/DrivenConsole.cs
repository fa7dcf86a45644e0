using MesosMock.Console.Shell;
using MesosMock.Simulation;
using MesosMock.Simulation.Journal;
using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Console;

/// <summary>A console whose lines are done by a cluster, as in a run.</summary>
internal sealed class DrivenConsole
{
    private readonly HeadlessConsole _console;
    private readonly KeptJournal _journal = new();

    public DrivenConsole(int width = 100, int height = 40)
    {
        _console = new HeadlessConsole(width, height);
        Cluster = new TestCluster(TestCluster.Options(agents: 2), _journal);
        Framework = Cluster.Subscribe("demo");
        Framework.Acknowledges = true;
        Cluster.Advance(1);
        _ = Framework.Launch(Framework.Offers.First(), "web-1");
        Cluster.Advance(1);
        Refresh();
    }

    public TestCluster Cluster { get; }

    public TestFramework Framework { get; }

    public ConsoleApp App => _console.App;

    /// <summary>Lines that were sent, with their answers.</summary>
    public List<(string Line, CallReply Reply)> Answers { get; } = [];

    /// <summary>What the cluster told of itself, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal.Entries;

    public string Screen() => _console.Screen();

    public DrivenConsole Press(params string[] names)
    {
        foreach (var name in names)
        {
            _ = _console.Press(name);
            Obey();
        }

        return this;
    }

    public DrivenConsole Type(string text)
    {
        _ = _console.Type(text);
        return this;
    }

    /// <summary>Shows the cluster as it is now.</summary>
    public void Refresh() => App.Update(Cluster.Cluster.View);

    private void Obey()
    {
        foreach (var intent in _console.Intents())
        {
            if (intent is Intent.Check check)
            {
                var checks = (ReplyContent.Checks)Cluster.Apply(new Command.Check(check.Lines))
                    .Content!; // what it is answered with
                check.Take(checks.Reasons);
            }

            if (intent is not Intent.Act act)
            {
                continue;
            }

            var reply = Cluster.Apply(new Command.Act(act.Line));
            Answers.Add((act.Line, reply));
            App.Complete(act.Line, reply);
        }

        Refresh();
    }
}
