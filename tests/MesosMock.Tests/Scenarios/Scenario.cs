using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;
using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Scenarios;

/// <summary>
/// Plays a story: lines with <c>&gt;</c> are done, the effects of each are written below it, and
/// comments and empty lines stay. Ids are written without the master's.
/// </summary>
internal sealed class Scenario
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, TestFramework> _frameworks = [];
    private readonly TestCluster _cluster;
    private int _seen;

    private Scenario(ClusterOptions options) => _cluster = new(options);

    /// <summary>Plays the steps of a story and tells them with what they caused.</summary>
    public static string Play(string story)
    {
        var lines = story.TrimEnd('\n').Split('\n');
        var scenario = new Scenario(ScenarioOptions.Read(lines[0]));
        foreach (var line in lines)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                scenario.Tell(line);
                scenario.Do(line[2..]);
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                scenario.Tell(line);
            }
        }

        return scenario._text.ToString();
    }

    private void Tell(string line) => _text.Append(line).Append('\n');

    private void Do(string step)
    {
        var words = step.Split(' ');
        if (step == "operators watch")
        {
            _cluster.Watch();
        }
        else if (words is [var time, "pass"])
        {
            _cluster.Advance(double.Parse(time[..^1], CultureInfo.InvariantCulture));
        }
        else if (words is ["stream", "of", var closing, "closes"])
        {
            _frameworks[closing].Close();
        }
        else if (words[0] == "operator")
        {
            Operate(words[1], string.Join(' ', words[2..]));
        }
        else if (words[0] == "ctl")
        {
            Control(step["ctl ".Length..]);
        }
        else if (words[0] == "fault")
        {
            Fault(words);
        }
        else if (words[0] == "agent")
        {
            Happen(new($"{_cluster.Cluster.MasterId}-{words[1]}"), string.Join(' ', words[2..]));
        }
        else if (words is ["maintenance", "of", var place])
        {
            _cluster.Announce(
                _cluster.Step.AgentTable[int.Parse(place[1..], CultureInfo.InvariantCulture)],
                _cluster.Read<Unavailability>("""{"start":{"nanoseconds":5}}"""));
        }
        else
        {
            var start = words[0].Length + words[1].Length + 2;
            Act(words[0], words[1], words.Length > 2 ? step[start..] : "");
        }

        TellEffects();
    }

    private void Control(string line)
    {
        var reply = _cluster.Apply(new Command.Act(line));
        TellEffects();
        Tell($"= {reply.Status} {reply.Body}");
        if (reply.Content is ReplyContent.Action { Result: { UndoAction: { } undo } result })
        {
            Tell($"= undo {result.Undo}: {undo}".Replace(
                $"{result.Undo}",
                $"{result.Undo}".ToLowerInvariant(),
                StringComparison.Ordinal));
        }
    }

    /// <summary>Adds a fault (<c>fault ID name=value …</c>), or does something to one.</summary>
    private void Fault(string[] words)
    {
        var book = _cluster.Step.Faults;
        if (words is [_, "all", "heals"])
        {
            book.HealAll();
        }
        else if (words is [_, var number, var verb]
            && book.Find(int.TryParse(number, out var parsed) ? parsed : 0) is { } rule)
        {
            switch (verb)
            {
                case "arms": rule.Arm(); break;
                case "fires": rule.Fire(); break;
                case "disarms": rule.Disarm(); break;
                case "heals": rule.Heal(); break;
            }
        }
        else
        {
            var (options, problem) = FaultText.Read(words[1], words[2..].Select(word =>
                KeyValuePair.Create(word.Split('=', 2)[0], word.Split('=', 2)[1])));
            Assert.Null(problem);
            book.Add(options!); // read, as just asserted
        }

        _cluster.Advance(0);
    }

    private void Happen(AgentId agent, string what) => _cluster.Apply(what switch
    {
        "breaks" => new Command.BreakAgent(agent),
        "is lost" => new Command.LoseAgent(agent, "health check timed out"),
        "returns" => new Command.ReturnAgent(agent),
        "unregisters" => new Command.UnregisterAgent(agent),
        "is marked gone" => new Command.MarkAgentGone(agent),
        "drains" => new Command.DrainAgent(agent, null, false),
        "drains for good" => new Command.DrainAgent(agent, null, true),
        _ => throw new ArgumentException($"Nothing is known of an agent that {what}"),
    });

    private void Act(string name, string verb, string rest)
    {
        if (verb == "subscribes")
        {
            Subscribe(name, rest);
            return;
        }

        var framework = _frameworks[name];
        if (verb == "acknowledges")
        {
            framework.Acknowledges = rest == "everything";
            if (!framework.Acknowledges)
            {
                framework.Acknowledge(
                    framework.Updates.Last(update => update.TaskId.Value == rest));
            }
        }
        else if (verb == "accepts")
        {
            Accept(framework, rest.Split(' '));
        }
        else
        {
            framework.Call($"{{\"type\":\"{verb}\"{(rest.Length > 0 ? "," : "")}{Long(rest)}}}");
        }

        TellEffects();
        var reply = framework.LastReply;
        Tell($"= {reply.Status} {_cluster.Short(reply.Body)}".TrimEnd());
    }

    /// <summary>An operator's call, with what it was answered.</summary>
    private void Operate(string type, string rest)
    {
        var call = $"{{\"type\":\"{type}\"{(rest.Length > 0 ? "," : "")}{Long(rest)}}}";
        var reply = _cluster.Operate(call);
        TellEffects();
        Tell(_cluster.Short($"= {reply.Status} {TestCluster.AnswerOf(reply)}").TrimEnd());
    }

    private void Subscribe(string name, string info)
    {
        var parts = info.Split(' ', 3);
        var read = parts[0] == "as"
            ? _cluster.Read<FrameworkInfo>(parts[2]) with { Id = _frameworks[parts[1]].Id }
            : _cluster.Read<FrameworkInfo>(info);
        var framework = _cluster.Subscribe(read);
        _frameworks[name] = framework;
    }

    private void Accept(TestFramework framework, string[] words)
    {
        var offer = framework.Offers
            .First(offer => _cluster.Short(offer.Id.Value) == $"M-{words[0]}");
        if (words is [_, "launch", var task, var resources])
        {
            framework.Launch(offer, task, resources);
        }
        else
        {
            framework.Accept(
                offer, _cluster.Read<OfferOperation>(Long(string.Join(' ', words[1..]))));
        }
    }

    /// <summary>Gives short ids their master back: <c>"S0"</c> is <c>"M-S0"</c>.</summary>
    private static string Long(string text) =>
        Regex.Replace(text, "\"(?=([SO]\\d+|\\d{4})\")", "\"M-");

    private void TellEffects()
    {
        for (; _seen < _cluster.Effects.Count; _seen++)
        {
            var line = ScenarioLines.Of(_cluster.Effects[_seen], NameOf);
            if (line.Length > 0)
            {
                Tell(_cluster.Short(line).Replace("M-", "", StringComparison.Ordinal));
            }
        }
    }

    private string NameOf(string streamId) =>
        _frameworks.FirstOrDefault(pair => pair.Value.StreamId == streamId).Key ?? "new";
}
