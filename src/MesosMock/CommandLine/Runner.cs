using MesosMock.Configuration;

namespace MesosMock.CommandLine;

/// <summary>Runs the mock master until it is told to stop.</summary>
/// <param name="settings">What it is configured with.</param>
/// <param name="cancellationToken">Cancelled by SIGINT and SIGTERM.</param>
/// <returns>The exit code.</returns>
internal delegate Task<int> Runner(Settings settings, CancellationToken cancellationToken);
