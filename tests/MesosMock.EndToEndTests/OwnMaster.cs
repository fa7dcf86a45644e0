using System.Net;
using MesosMock.Server;
using Microsoft.Extensions.Logging.Abstractions;

namespace MesosMock.EndToEndTests;

/// <summary>A mock master for one test that wants it configured its own way.</summary>
internal sealed class OwnMaster(MasterServer server) : IAsyncDisposable
{
    public int Port => server.EndPoint.Port;

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

    public Task StopAsync() => server.StopAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
