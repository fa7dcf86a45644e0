using System.Text;
using MesosMock.Server;
using MesosMock.Server.Control;
using MesosMock.Server.Endpoints;
using MesosMock.Server.Http;
using MesosMock.Server.Journal;
using MesosMock.Server.Loop;
using MesosMock.Server.Streams;
using MesosMock.Server.Traffic;
using MesosMock.Tests.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace MesosMock.Tests.Server;

/// <summary>The endpoints of a server around a test's cluster, without a socket.</summary>
internal sealed class EndpointHarness : IDisposable
{
    private readonly TestCluster _cluster;
    private readonly ClusterLoop _loop;
    private readonly EndpointMap _endpoints;
    private readonly JournalStore _journal;

    public EndpointHarness(TestCluster cluster)
    {
        _cluster = cluster;
        var time = new FrozenTime();
        _journal = new JournalStore(1000, null, time);
        var fault = new OwnFault();
        var hub = new StreamHub(NullLogger.Instance);
        var clock = new SimulationClock(time, cluster.Now, 1);
        _loop = new ClusterLoop(new ClusterMachine(cluster.Cluster), clock, hub, fault, null);
        _endpoints = EndpointTable.Create(new EndpointServices
        {
            Loop = _loop,
            Hub = hub,
            Streams = new(TimeSpan.FromSeconds(15), 1 << 20, time, fault, NullLogger.Instance),
            Bodies = new RequestBodyReader(1 << 20),
            Journal = _journal,
            Traffic = Traffic,
            Waits = new WaitBook(_journal),
            Stopping = CancellationToken.None,
            Options = new() { Cluster = cluster.Step.Options },
            Logger = NullLogger.Instance,
        });
    }

    /// <summary>The messages that are kept once somebody looks.</summary>
    public TrafficLog Traffic { get; } = new(new FrozenTime());

    public void Dispose()
    {
        _loop.Dispose();
        _journal.Dispose();
    }

    /// <summary>Makes a request; the answer's body calls the master <c>M</c>.</summary>
    public async Task<(int Status, string Body)> AskAsync(
        string target, string method = "GET", string body = "")
    {
        var context = new DefaultHttpContext();
        var request = Encoding.UTF8.GetBytes(
            body.Replace("M-", _cluster.Cluster.MasterId + "-", StringComparison.Ordinal));
        context.Request.Method = method;
        context.Request.ContentLength = request.Length;
        context.Request.Body = new MemoryStream(request);
        target = target.Replace("=M-", $"={_cluster.Cluster.MasterId}-", StringComparison.Ordinal);
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        context.Request.QueryString = new(query < 0 ? "" : target[query..]);
        Assert.True(RequestPath.TryRead(target, out var path));
        using var answer = new MemoryStream();
        context.Response.Body = answer;

        await _endpoints.Find(path)!.HandleAsync(context);

        await context.Response.BodyWriter.CompleteAsync();
        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (context.Response.StatusCode, _cluster.Short(text));
    }
}
