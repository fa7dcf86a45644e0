using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Metrics;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;
using MasterEvent = MesosMock.Protocol.V1.Master.Event;
using Response = MesosMock.Protocol.V1.Master.Response;
using ResponseType = MesosMock.Protocol.V1.Master.ResponseType;

namespace MesosMock.Tests.Simulation;

/// <summary>
/// Drives a cluster as server and clock would, and keeps what came out. Texts may call the master
/// <c>M</c>: offer <c>M-O0</c> is the first one, whatever the seed.
/// </summary>
internal sealed class TestCluster
{
    private readonly List<Effect> _drained = [];
    private readonly Dictionary<string, TestFramework> _byStream = [];
    private int _streams;
    private bool _isDraining;

    public TestCluster(ClusterOptions? options = null, IJournal? journal = null) =>
        Cluster = new(options ?? Options(), new Instant(17_000_000_000_000_000), journal);

    public Cluster Cluster { get; }

    public Step Step => Cluster.Step;

    public Instant Now => Cluster.Now;

    /// <summary>Everything that came out so far.</summary>
    public List<Effect> Effects { get; } = [];

    /// <summary>What operators were told; only after <see cref="Watch"/>.</summary>
    public IEnumerable<MasterEvent> Published =>
        Effects.OfType<Effect.Publish>().Select(effect => effect.Event);

    /// <summary>What a master drops silently.</summary>
    public IEnumerable<string> Warnings => Effects.OfType<Effect.Note>()
        .Where(note => note.Level == NoteLevel.Warning).Select(note => Short(note.Text));

    /// <summary>A cluster as a real master sees it: tasks stage silently.</summary>
    public static ClusterOptions Options(
        int agents = 1,
        string resources = "cpus:4;mem:4096;disk:10000;ports:[31000-32000]",
        CapacityMode capacity = CapacityMode.Infinite) => new()
        {
            Seed = 1,
            Capacity = capacity,
            Agents = [new() { Count = agents, Resources = resources }],
            TaskState = new() { SendTaskStaging = false },
        };

    public static AgentId AgentIdOf(Cluster cluster, int number) =>
        new($"{cluster.MasterId}-S{number}");

    public AgentId AgentId(int number) => AgentIdOf(Cluster, number);

    /// <summary>Opens an operator's stream.</summary>
    public void Watch() => Apply(new Command.Watch("operator"));

    public TestFramework Subscribe(
        string name = "demo",
        IReadOnlyList<string>? roles = null,
        params FrameworkInfoCapabilityType[] capabilities) =>
        Subscribe(InfoOf(name, roles, capabilities));

    /// <summary>
    /// A framework as <see cref="Subscribe(string, IReadOnlyList{string}?,
    /// FrameworkInfoCapabilityType[])"/> makes it.
    /// </summary>
    public static FrameworkInfo InfoOf(
        string name,
        IReadOnlyList<string>? roles = null,
        params FrameworkInfoCapabilityType[] capabilities)
    {
        var types = roles is null
            ? capabilities
            : [FrameworkInfoCapabilityType.MultiRole, .. capabilities];
        return new()
        {
            User = "user",
            Name = name,
            Roles = [.. roles ?? []],
            Capabilities = [.. types.Select(type => new FrameworkInfoCapability { Type = type })],
        };
    }

    public TestFramework Subscribe(
        FrameworkInfo info,
        IReadOnlyList<string>? suppressed = null,
        OfferConstraints? constraints = null) =>
        Subscribe(new Call
        {
            Type = CallType.Subscribe,
            FrameworkId = info.Id,
            Subscribe = new()
            {
                FrameworkInfo = info,
                SuppressedRoles = [.. suppressed ?? []],
                OfferConstraints = constraints,
            },
        });

    /// <summary>Subscribes with a FrameworkInfo in JSON.</summary>
    public TestFramework SubscribeJson(string frameworkInfo) =>
        Subscribe(Read<FrameworkInfo>(frameworkInfo));

    public TestFramework Subscribe(Call call)
    {
        var framework = new TestFramework(this, $"stream-{_streams++}");
        _byStream.Add(framework.StreamId, framework);
        Apply(new Command.Subscribe(framework.StreamId, call));
        return framework;
    }

    public CallReply Apply(Command command)
    {
        var reply = Cluster.Apply(command);
        Drain();
        return reply;
    }

    /// <summary>Makes an operator's call that is written in JSON.</summary>
    public CallReply Operate(string json)
    {
        var call = Read<MesosMock.Protocol.V1.Master.Call>(json);
        var reply = Apply(new Command.Operator(call));
        return reply.Content is ReplyContent.View { Cluster: var view }
            ? reply with
            {
                Content = new ReplyContent.Operator(
                    OperatorAnswers.Of(call.Type!.Value, view, WireFormat.Json)),
            }
            : reply;
    }

    /// <summary>Announces maintenance of one agent's machine.</summary>
    public void Announce(Agent agent, Unavailability window) =>
        Apply(new Command.Operator(new()
        {
            Type = MesosMock.Protocol.V1.Master.CallType.UpdateMaintenanceSchedule,
            UpdateMaintenanceSchedule = new()
            {
                Schedule = new()
                {
                    Windows =
                    [
                        new()
                        {
                            MachineIds = [new() { Hostname = agent.Hostname, Ip = agent.Ip }],
                            Unavailability = window,
                        },
                    ],
                },
            },
        }));

    /// <summary>Makes an operator's call and writes its answer: the JSON or the text.</summary>
    public (int Status, string Body) Ask(string json)
    {
        var reply = Operate(json);
        return (reply.Status, Short(AnswerOf(reply)));
    }

    /// <summary>What an operator's call was answered: JSON, or the text.</summary>
    public static string AnswerOf(CallReply reply) => reply.Content switch
    {
        ReplyContent.Operator { Response: var response } => Json(response),
        ReplyContent.Metrics { Groups: var groups } => Json(new Response
        {
            Type = ResponseType.GetMetrics,
            GetMetrics = new()
            {
                Metrics =
                [
                    .. MetricGroup.Sort(groups).Select(metric => new Metric
                    {
                        Name = metric.Prefix + metric.Name,
                        Value = metric.Value,
                    }),
                ],
            },
        }),
        _ => reply.Body,
    };

    /// <summary>The metrics by their whole names.</summary>
    public Dictionary<string, double> Metrics() =>
        MetricGroup.Sort(MetricsSnapshot.Of(Step))
            .ToDictionary(metric => metric.Prefix + metric.Name, metric => metric.Value);

    /// <summary>Lets time pass, timer by timer, so that clients can react in between.</summary>
    public void Advance(double seconds)
    {
        var end = Cluster.Now + TimeSpan.FromSeconds(seconds);
        while (Cluster.NextDue is { } due && due <= end)
        {
            Cluster.AdvanceTo(due);
            Drain();
        }

        Cluster.AdvanceTo(end);
        Drain();
    }

    public T Read<T>(string json)
        where T : IWireMessage<T>
    {
        var text = json.Replace("\"M-", $"\"{Cluster.MasterId}-", StringComparison.Ordinal);
        Assert.True(
            WireCodec.TryRead<T>(
                Encoding.UTF8.GetBytes(text), WireFormat.Json, out var read, out var error),
            $"{json}: {error}");
        return read!; // read, as just asserted
    }

    /// <summary>Writes the master's id as <c>M</c>.</summary>
    public string Short(string text) =>
        text.Replace(Cluster.MasterId, "M", StringComparison.Ordinal);

    public static string Json<T>(T message)
        where T : IWireMessage<T>
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        WireCodec.Write(message, WireFormat.Json, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private void Drain()
    {
        if (_isDraining)
        {
            return;
        }

        _isDraining = true;
        Cluster.TakeEffects(_drained);
        for (var i = 0; i < _drained.Count; i++)
        {
            Deliver(_drained[i]);
            if (i == _drained.Count - 1)
            {
                Cluster.TakeEffects(_drained);
            }
        }

        _drained.Clear();
        _isDraining = false;
    }

    private void Deliver(Effect effect)
    {
        Effects.Add(effect);
        switch (effect)
        {
            case Effect.Send send when _byStream.TryGetValue(send.StreamId, out var framework):
                framework.Receive(send.Event);
                break;
            case Effect.Cut cut when _byStream.TryGetValue(cut.StreamId, out var framework):
                framework.IsEnded = true;
                break;
            case Effect.EndStream end when _byStream.TryGetValue(end.StreamId, out var framework):
                framework.IsEnded = true;
                break;
        }
    }
}
