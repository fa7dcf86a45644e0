using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MesosMock.Load.Yardstick;

/// <summary>
/// A server that keeps nothing and checks nothing: it parses every call and answers each task of
/// an ACCEPT with three updates. What it reaches is what the machine, Kestrel and the client allow.
/// </summary>
internal sealed class YardstickServer(int agents)
{
    private static readonly TimeSpan FirstOffer = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<int, YardstickFramework> _frameworks = [];
    private readonly Lock _lock = new();
    private YardstickStream[] _watchers = [];
    private int _frameworkCount;

    /// <summary>Serves on a free port of 127.0.0.1 until the process is told to end.</summary>
    /// <param name="agents">How many are offered to each framework.</param>
    /// <param name="period">Time between two rounds of offers.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(
        int agents, TimeSpan period, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null; // stalled readers are part of the load
        });
        await using var application = builder.Build();
        var server = new YardstickServer(agents);
        application.Run(context => server.ServeAsync(context, period));
        await application.StartAsync(cancellation);
        Console.WriteLine($"listening on {application.Urls.Single()}");
        await application.WaitForShutdownAsync(cancellation);
    }

    private async Task ServeAsync(HttpContext context, TimeSpan period)
    {
        if (context.Request.Path.Value == "/api/v1")
        {
            await WatchAsync(context);
            return;
        }

        var length = (int)(context.Request.ContentLength ?? 0);
        var read = await context.Request.BodyReader.ReadAtLeastAsync(length);
        if (Handle(read.Buffer))
        {
            await SubscribeAsync(context, period);
            return;
        }

        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <returns>Whether the call is a SUBSCRIBE.</returns>
    private bool Handle(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return Handle(body.FirstSpan);
        }

        var copy = ArrayPool<byte>.Shared.Rent((int)body.Length);
        body.CopyTo(copy);
        var isSubscribe = Handle(copy.AsSpan(0, (int)body.Length));
        ArrayPool<byte>.Shared.Return(copy);
        return isSubscribe;
    }

    private bool Handle(ReadOnlySpan<byte> body)
    {
        var call = YardstickCall.OfThread;
        call.Read(body);
        if (call.IsSubscribe || !_frameworks.TryGetValue(call.Framework, out var framework))
        {
            return call.IsSubscribe;
        }

        if (call.Tasks.Count > 0)
        {
            Update(framework, call, body);
        }

        framework.Free(call.Agents);
        return false;
    }

    private void Update(
        YardstickFramework framework, YardstickCall call, ReadOnlySpan<byte> body)
    {
        var events = YardstickEvents.OfThread;
        var watchers = Volatile.Read(ref _watchers);
        foreach (var (id, agentId) in call.Tasks)
        {
            if (watchers.Length > 0)
            {
                Send(watchers, events.TaskAdded(framework.Id, body[id], body[agentId]));
            }

            foreach (var state in YardstickEvents.States)
            {
                framework.Stream.Append(events.Update(body[id], body[agentId], state));
                if (watchers.Length > 0)
                {
                    Send(
                        watchers,
                        events.TaskUpdated(framework.Id, body[id], body[agentId], state));
                }
            }
        }

        framework.Stream.Wake();
        foreach (var watcher in watchers)
        {
            watcher.Wake();
        }
    }

    private static void Send(YardstickStream[] watchers, ReadOnlySpan<byte> json)
    {
        foreach (var watcher in watchers)
        {
            watcher.Append(json);
        }
    }

    private async Task SubscribeAsync(HttpContext context, TimeSpan period)
    {
        var number = Interlocked.Increment(ref _frameworkCount);
        var framework = new YardstickFramework($"yardstick-{number}", agents);
        _frameworks[number] = framework;
        framework.Stream.Append(YardstickEvents.OfThread.Subscribed(framework.Id));
        framework.Stream.Wake();
        context.Response.Headers["Mesos-Stream-Id"] = framework.Id;
        await using var timer = new Timer(_ => framework.Offer(), null, FirstOffer, period);
        await PumpAsync(context, framework.Stream);
        _ = _frameworks.TryRemove(number, out _);
    }

    private async Task WatchAsync(HttpContext context)
    {
        var stream = new YardstickStream();
        lock (_lock)
        {
            _watchers = [.. _watchers, stream];
        }

        await PumpAsync(context, stream);
        lock (_lock)
        {
            _watchers = [.. _watchers.Where(watcher => watcher != stream)];
        }
    }

    private static async Task PumpAsync(HttpContext context, YardstickStream stream)
    {
        context.Response.ContentType = "application/json";
        try
        {
            // Starting a response does not send its head; subscribers wait for that.
            await context.Response.StartAsync(context.RequestAborted);
            _ = await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            await stream.PumpAsync(context.Response.BodyWriter, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client went: that is how every stream ends.
        }
    }
}
