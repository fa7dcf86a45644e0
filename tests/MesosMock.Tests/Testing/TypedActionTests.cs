using System.Reflection;
using System.Text.Json;
using MesosMock.Simulation.Actions;
using MesosMock.Testing;

namespace MesosMock.Tests.Testing;

/// <summary>Every action of the catalogue is a method, with every parameter.</summary>
public sealed class TypedActionTests
{
    /// <summary>A value for every type of parameter; texts are chosen by name.</summary>
    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(TimeSpan)] = TimeSpan.FromMilliseconds(1500),
        [typeof(int)] = 3,
        [typeof(long)] = 3L,
        [typeof(double)] = 0.5,
        [typeof(bool)] = true,
        [typeof(TaskState)] = TaskState.GoneByOperator,
        [typeof(Dictionary<string, double>)] = new Dictionary<string, double> { ["failed"] = 0.1 },
        [typeof(Dictionary<string, string>)] =
            new Dictionary<string, string> { ["own"] = "a value" },
        [typeof(FaultRule)] = new FaultRule("update.duplicate")
        {
            Target = "task(web-*)",
            Mode = "30%",
            Probability = 0.5,
            Skip = 1,
            Max = 2,
            Cooldown = TimeSpan.FromSeconds(3),
            At = TimeSpan.FromSeconds(4),
            Every = "exp(mean=5s)",
            Lasting = TimeSpan.FromSeconds(6),
            DryRun = true,
            IsArmed = false,
            Parameters = new Dictionary<string, string> { ["copies"] = "3" },
        },
    };

    [Fact]
    public async Task Every_action_of_the_catalogue_has_a_method()
    {
        var sent = await CallAllAsync();

        var names = sent.Select(action => NameIn(action.Line)).Distinct();
        Assert.Equal(
            ActionCatalogue.Infos.Select(info => info.Name).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_line_that_a_method_sends_is_understood()
    {
        var sent = await CallAllAsync();

        Assert.All(sent, action =>
        {
            var refusal = ActionLineParser.Parse(action.Line, out _);
            Assert.True(refusal is null, $"{action.Line}: {refusal?.Message}");
        });
    }

    [Fact]
    public async Task Every_parameter_of_the_catalogue_can_be_given()
    {
        var sent = await CallAllAsync();

        var missing =
            from info in ActionCatalogue.Infos
            from parameter in info.Parameters
            where !sent.Any(action =>
                NameIn(action.Line) == info.Name && action.Parameters.Contains(parameter.Name))
            select $"{info.Name} --{parameter.Name}";
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Further_pairs_can_be_given_to_every_action_that_takes_them()
    {
        var sent = await CallAllAsync();

        var known = ActionCatalogue.Infos.ToDictionary(info => info.Name);
        var able = sent
            .Where(action => action.Parameters.Except(["mode"]).Except(
                known[NameIn(action.Line)].Parameters.Select(one => one.Name)).Any())
            .Select(action => NameIn(action.Line));
        Assert.Equal(
            ActionCatalogue.Infos.Where(info => info.TakesPairs).Select(info => info.Name)
                .Order(StringComparer.Ordinal),
            able.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_selection_can_be_narrowed_by_lot()
    {
        using var spy = new SpyHandler();
        using var control = new ControlClient(new("http://mock"), spy);

        await new AgentSelection(control, "rack=r1", "S2").Pick("30%").KillAsync();

        var action = Assert.Single(spy.Actions);
        Assert.Equal("agent(rack=r1,S2)", action.GetProperty("targets").GetString());
        Assert.Equal("30%", action.GetProperty("parameters").GetProperty("mode").GetString());
    }

    [Fact]
    public async Task A_lot_is_not_expected_of()
    {
        using var spy = new SpyHandler();
        await using var cluster = MockCluster.Over(
            new(new("http://mock"), spy), new("http://mock"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => cluster.Tasks("web-*").Pick("one").ExpectAsync(TaskState.Running));

        Assert.Contains("all of task(web-*) count", error.Message);
    }

    [Theory]
    [InlineData(90_000, "90000ms")]
    [InlineData(0.5, "0.5ms")]
    [InlineData(-1, "never")]
    public async Task Durations_are_exact_and_without_end_is_never(double time, string text)
    {
        using var spy = new SpyHandler();
        using var control = new ControlClient(new("http://mock"), spy);

        await new AgentSelection(control).PartitionAsync(
            returnAfter: TimeSpan.FromMilliseconds(time));

        var given = Assert.Single(spy.Actions).GetProperty("parameters");
        Assert.Equal(text, given.GetProperty("return-after").GetString());
    }

    private static string NameIn(string line) => ActionCatalogue.Infos
        .Select(info => info.Name)
        .Where(name => (line + " ").StartsWith(name + " ", StringComparison.Ordinal))
        .OrderByDescending(name => name.Length)
        .First();

    /// <summary>Calls every method that acts, with a value for everything it takes.</summary>
    private static async Task<IReadOnlyList<(string Line, HashSet<string> Parameters)>>
        CallAllAsync()
    {
        using var spy = new SpyHandler();
        await using var cluster = MockCluster.Over(
            new(new("http://mock"), spy), new("http://mock"));
        object[] places =
        [
            cluster, cluster.Faults, cluster.Ratios, cluster.Time, cluster.Record,
            cluster.Agents("S1"), cluster.Tasks("web-*"), cluster.Offers("O1"),
            cluster.Frameworks("web"),
        ];
        foreach (var place in places)
        {
            foreach (var method in place.GetType().GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(one => one.ReturnType == typeof(Task<ActionReport>)
                    && one.Name != nameof(MockCluster.ActAsync)))
            {
                var arguments = method.GetParameters().Select(SampleOf).ToArray();
                await (Task<ActionReport>)method.Invoke(place, arguments)!; // returns a task
            }
        }

        return [.. spy.Actions.Select(Read)];
    }

    private static object? SampleOf(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(CancellationToken) ? CancellationToken.None
            : type != typeof(string) ? Samples[type]
            : parameter.Name switch
            {
                "reason" => "REASON_EXECUTOR_TERMINATED",
                "key" => "task_failed",
                "next" => "kill",
                _ => "a text (of words)",
            };
    }

    private static (string Line, HashSet<string> Parameters) Read(JsonElement action)
    {
        var parameters = action.GetProperty("parameters").EnumerateObject()
            .Select(one => KeyValuePair.Create(one.Name, one.Value.GetString() ?? ""))
            .ToArray();
        return (
            ActionRequest.ToLine(
                action.GetProperty("action").GetString() ?? "",
                action.GetProperty("targets").GetString(),
                parameters),
            [.. parameters.Select(one => one.Key)]);
    }
}
