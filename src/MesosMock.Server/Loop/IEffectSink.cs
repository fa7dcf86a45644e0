using MesosMock.Simulation;

namespace MesosMock.Server.Loop;

/// <summary>Carries out what the machine wants. Called by one thread at a time, in order.</summary>
internal interface IEffectSink
{
    /// <summary>Carries out one effect, without waiting for anything.</summary>
    void Take(Effect effect);
}
