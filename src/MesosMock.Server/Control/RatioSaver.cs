using MesosMock.Server.Loop;
using MesosMock.Simulation;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Control;

/// <summary>Has ratios saved when the machine wants it; all else goes on.</summary>
/// <param name="next">Where all other effects go.</param>
/// <param name="save">Writes ratios into the configuration file; null without one.</param>
/// <param name="logger">Where a failure is told.</param>
internal sealed class RatioSaver(
    IEffectSink next,
    Action<IReadOnlyList<KeyValuePair<string, double>>>? save,
    ILogger logger) : IEffectSink
{
    public void Take(Effect effect)
    {
        if (effect is Effect.SaveRatios { Values: var values })
        {
            // The machine's turn waits for no disk.
            ThreadPool.QueueUserWorkItem(_ => Save(values));
        }
        else
        {
            next.Take(effect);
        }
    }

    private void Save(IReadOnlyList<KeyValuePair<string, double>> values)
    {
        try
        {
            save?.Invoke(values);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The file is the user's matter; the run goes on without having saved.
            logger.RatiosNotSaved(error.Message);
        }
    }
}
