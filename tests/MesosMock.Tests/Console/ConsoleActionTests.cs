using MesosMock.Console.Shell;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;

namespace MesosMock.Tests.Console;

/// <summary>Every action of the catalogue is reached by keys; a new one is tested with them.
/// </summary>
public sealed class ConsoleActionTests
{
    public static TheoryData<string> Names =>
        [.. ActionCatalogue.Infos.Select(info => info.Name)];

    public static TheoryData<string> NamesInMenus => [.. ActionCatalogue.Infos
        .Where(info => info is { Targets: not null, Key: not null }).Select(info => info.Name)];

    public static TheoryData<string> NamesWithoutTargets => [.. ActionCatalogue.Infos
        .Where(info => info.Targets is null).Select(info => info.Name)];

    public static TheoryData<char> Letters => [.. ChaosMenus.States.Select(one => one.Letter)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_palette_has_every_action(string name)
    {
        var console = new DrivenConsole().Press(":").Type(name);

        var rows = console.Screen().Split('\n').Skip(4);
        Assert.Contains(rows, row => row.Contains($" {name}  ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_action_on_targets_has_a_letter_of_its_own()
    {
        var letters = ActionCatalogue.Infos.Where(info => info.Targets is not null)
            .GroupBy(info => info.Targets);

        Assert.All(letters, group =>
        {
            Assert.DoesNotContain(group, info => info.Key is null);
            Assert.Equal(group.Count(), group.Select(info => info.Key).Distinct().Count());
        });
    }

    [Theory]
    [MemberData(nameof(NamesInMenus))]
    public void A_letter_of_the_menu_does_what_it_says_or_tells_why_not(string name)
    {
        var info = InfoOf(name);
        var console = new DrivenConsole().Press(PaneOf(info.Targets), "x");
        Assert.Contains($"{info.Key}  {info.Title}", console.Screen(), StringComparison.Ordinal);

        _ = console.Press($"{info.Key}");
        FillForm(console, info);

        ThereIsAnAnswer(console, name);
    }

    [Theory]
    [MemberData(nameof(NamesWithoutTargets))]
    public void A_line_of_the_palette_does_what_it_says_or_tells_why_not(string name)
    {
        var info = InfoOf(name);
        var words = info.Parameters.Where(one => one.IsRequired).Select(SampleOf);
        var pairs = name == "ratio set" ? "task_failed=0.5" : "";
        var line = string.Join(' ', [name, .. words, pairs]).TrimEnd();

        var console = new DrivenConsole();
        _ = console.Cluster.Apply(new Command.Act("fault add update.duplicate"));
        _ = console.Press(":").Type(line).Press("Enter");

        ThereIsAnAnswer(console, name);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_after_f_forces_its_state(char letter)
    {
        var state = ChaosMenus.States.Single(one => one.Letter == letter).State;
        var console = new DrivenConsole().Press("4", "f");
        Assert.Contains($"{letter}  {state}", console.Screen(), StringComparison.Ordinal);

        var before = console.Framework.Updates.Count();
        _ = console.Press($"{letter}");
        console.Cluster.Advance(0.1);

        var (line, reply) = Assert.Single(console.Answers);
        Assert.Equal($"tasks force task(web-1) {state}", line);
        Assert.True(reply.IsSuccess, reply.Body);
        Assert.Contains(
            Enum.Parse<TaskState>(state.Replace("_", "", StringComparison.Ordinal), true),
            console.Framework.Updates.Skip(before).Select(update => update.State));
        TheJournalHasIt(console, "tasks force", reply);
        Assert.Contains(console.Journal, entry => entry is
        {
            Kind: JournalKind.Event, Type: "UPDATE", Task: "web-1"
        } && entry.State == $"TASK_{state}");
    }

    [Fact]
    public void Of_two_tasks_with_one_id_only_the_chosen_one_is_hit()
    {
        var console = new DrivenConsole();
        var other = console.Cluster.Subscribe("other");
        other.Acknowledges = true;
        console.Cluster.Advance(1);
        _ = other.Launch(other.Offers.First(), "web-1");
        console.Refresh();

        _ = console.Press("4", "Down", "f", "f");
        console.Cluster.Advance(0.1);

        Assert.Equal(TaskState.Failed, other.Updates.Last().State);
        Assert.DoesNotContain(console.Framework.Updates, one => one.State == TaskState.Failed);
        Assert.DoesNotContain("2 tasks", console.Screen());
    }

    [Fact]
    public void Both_of_two_marked_tasks_with_one_id_are_hit()
    {
        var console = new DrivenConsole();
        var other = console.Cluster.Subscribe("other");
        other.Acknowledges = true;
        console.Cluster.Advance(1);
        _ = other.Launch(other.Offers.First(), "web-1");
        console.Refresh();

        _ = console.Press("4", "*", "f", "f", "Enter");

        Assert.Contains("2 tasks forced to TASK_FAILED", console.Screen());
    }

    private static void ThereIsAnAnswer(DrivenConsole console, string name)
    {
        var (line, reply) = Assert.Single(console.Answers);
        Assert.StartsWith(name, line, StringComparison.Ordinal);
        Assert.True(reply.IsSuccess || reply.Status == 409, reply.Body);
        Assert.Equal(reply.IsSuccess, !console.App.Context.Echo!.IsRefused); // answered, so said
        Assert.Contains(reply.IsSuccess ? "✓" : "✖", console.Screen(), StringComparison.Ordinal);
        TheJournalHasIt(console, name, reply);
    }

    /// <summary>What was asked for is an entry, and what was done follows from it.</summary>
    private static void TheJournalHasIt(DrivenConsole console, string name, CallReply reply)
    {
        var action = console.Journal.Last(entry => entry.Kind == JournalKind.Action);
        Assert.StartsWith(name, action.Detail, StringComparison.Ordinal);
        if (reply.Content is ReplyContent.Action { Result: var result })
        {
            Assert.Equal((result.Sequence, result.Line), (action.Sequence, action.Detail));
            var note = $"{result.Line}: {result.Effect}";
            var done = console.Journal.Single(entry => entry.Sequence > action.Sequence
                && entry.Kind == JournalKind.Note && entry.Detail == note);
            Assert.Contains(action.Sequence, CausesOf(done, console.Journal));
        }
    }

    /// <summary>What led to an entry, step by step.</summary>
    private static IEnumerable<long> CausesOf(
        JournalEntry entry, IReadOnlyList<JournalEntry> journal)
    {
        for (var cause = entry.Cause; cause != 0;
            cause = journal.Single(one => one.Sequence == cause).Cause)
        {
            yield return cause;
        }
    }

    private static void FillForm(DrivenConsole console, ActionInfo info)
    {
        if (info.Parameters.FirstOrDefault(one => one.IsRequired) is { } first)
        {
            _ = console.Type(SampleOf(first)).Press("Enter");
        }
    }

    private static string SampleOf(ActionParameter parameter) => parameter.Type switch
    {
        ParameterType.State => "FAILED",
        ParameterType.Duration => "5s",
        ParameterType.Factor or ParameterType.Integer => "1",
        _ => "update.duplicate",
    };

    private static ActionInfo InfoOf(string name) =>
        ActionCatalogue.Infos.Single(info => info.Name == name);

    private static string PaneOf(TargetKind? kind) => kind switch
    {
        TargetKind.Agent => "3",
        TargetKind.Task => "4",
        TargetKind.Offer => "5",
        _ => "2",
    };
}
