using System.Net;
using MesosMock.Server;
using MesosMock.Simulation.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace MesosMock.EndToEndTests;

/// <summary>A mock master for one test that wants it configured its own way.</summary>
internal sealed class OwnMaster(MasterServer server) : IAsyncDisposable
{
    public int Port => server.EndPoint.Port;

    public IPEndPoint? ControlEndPoint => server.ControlEndPoint;

    public static async Task<OwnMaster> StartAsync(
        Func<MasterServerOptions, MasterServerOptions> configure) =>
        new(await MasterServer.StartAsync(
            configure(Default), NullLoggerFactory.Instance, TimeProvider.System));

    public static MasterServerOptions Default => new()
    {
        Address = IPAddress.Loopback,
        Port = 0,
        Cluster = new() { Seed = 1 },
    };

    /// <summary>Lets time run twenty times as fast, and tasks live for 60 ms of it.</summary>
    public static MasterServerOptions WithShortLives(MasterServerOptions options) => options with
    {
        Speed = 20,
        Cluster = options.Cluster with
        {
            TaskState = new()
            {
                DelayTaskStarting = DurationDistribution.Constant(TimeSpan.FromMilliseconds(200)),
                DelayTaskNextState = DurationDistribution.Constant(TimeSpan.FromMilliseconds(500)),
            },
        },
    };

    public Task StopAsync() => server.StopAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
