using Microsoft.Extensions.Logging;

namespace MesosMock.Hosting;

/// <summary>What the demo's framework says.</summary>
/// <param name="logger">Where it goes.</param>
internal sealed partial class DemoLog(ILogger logger)
{
    [LoggerMessage(Level = LogLevel.Information, Message = "demo: {Text}")]
    public partial void Note(string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "demo: the framework broke")]
    public partial void Broke(Exception error);
}
