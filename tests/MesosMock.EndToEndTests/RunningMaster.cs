namespace MesosMock.EndToEndTests;

/// <summary>A mock master in this process that the tests of a class share.</summary>
public sealed class RunningMaster : IAsyncLifetime
{
    private OwnMaster? _master;

    public int Port => _master!.Port;

    public Uri Url => new($"http://127.0.0.1:{Port}");

    public async Task InitializeAsync() => _master = await OwnMaster.StartAsync(options => options);

    public Task DisposeAsync() => _master!.DisposeAsync().AsTask();
}
