using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Endpoints;
using MesosMock.Server.Streams;
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
        var view = new ClusterView(ClusterWith(tasks).Step);
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

    [Theory]
    [InlineData(WireFormat.Json, 0)]
    [InlineData(WireFormat.Json, 300)]
    [InlineData(WireFormat.Json, 8_000)]
    [InlineData(WireFormat.Protobuf, 0)]
    [InlineData(WireFormat.Protobuf, 300)]
    [InlineData(WireFormat.Protobuf, 8_000)]
    public async Task The_first_record_of_a_stream_is_one_record_in_pieces_of_a_megabyte(
        WireFormat format, int tasks)
    {
        var view = new ClusterView(ClusterWith(tasks).Step);
        using var expected = new RecordBuffer();
        WireCodec.Write(OperatorEvents.Subscribed(view, format), format, expected);
        var pieces = new List<byte[]>();

        var size = await new SnapshotRecord(view, format).WriteAsync(piece =>
        {
            pieces.Add(piece.ToArray());
            return Task.CompletedTask;
        });

        Assert.Equal(
            expected.Frame().ToArray(), pieces.SelectMany(piece => piece).ToArray());
        Assert.Equal(expected.Frame().Length, size);
        Assert.Equal((size - 1) / RecordPieces.PieceMax, pieces.Count - 1);
    }

    private static TestCluster ClusterWith(int tasks)
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 2));
        var framework = cluster.Subscribe("demo", ["dev"]);
        framework.Accept(framework.Offers.First(), TestFramework.LaunchOf(
            [.. Enumerable.Range(0, tasks).Select(number => TestFramework.TaskOf(
                framework.Offers.First(), $"t-{number}", "cpus:0.001;mem:1"))]));
        cluster.Advance(2);
        cluster.Subscribe("gone").Close();
        return cluster;
    }
}
