using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Endpoints;
using MesosMock.Simulation.Views;
using MesosMock.Tests.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Tests.Server;

/// <summary>Answers that are written item by item.</summary>
public sealed class LargeAnswerTests
{
    private static readonly CallType[] Asked =
    [
        CallType.GetState, CallType.GetTasks, CallType.GetExecutors, CallType.GetFrameworks,
        CallType.GetAgents,
    ];

    public static IEnumerable<object[]> Answers =>
        from asked in Asked
        from format in Enum.GetValues<WireFormat>()
        from tasks in (int[])[0, 1, 300]
        select new object[] { asked, format, tasks };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Written_item_by_item_it_is_the_same(
        CallType asked, WireFormat format, int tasks)
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 2));
        var framework = cluster.Subscribe("demo", ["dev"]);
        framework.Accept(framework.Offers.First(), TestFramework.LaunchOf(
            [.. Enumerable.Range(0, tasks).Select(number => TestFramework.TaskOf(
                framework.Offers.First(), $"t-{number}", "cpus:0.01;mem:1"))]));
        cluster.Advance(2);
        cluster.Subscribe("gone").Close();
        var view = new ClusterView(cluster.Step);
        var expected = new ArrayBufferWriter<byte>();
        WireCodec.Write(OperatorAnswers.Of(asked, view, format), format, expected);
        using var actual = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = actual;

        await LargeAnswerWriter.SendAsync(
            context, asked, LargeAnswers.Of(asked, view, format)!, format);

        await context.Response.BodyWriter.CompleteAsync();
        Assert.Equal(expected.WrittenMemory.ToArray(), actual.ToArray());
    }
}
