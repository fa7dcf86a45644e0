using MesosMock.Simulation.Emulation;

namespace MesosMock.Simulation.Actions.Ratios;

/// <summary>Writes ratios as the pairs of a line.</summary>
internal static class RatioLines
{
    public static string Of(IEnumerable<RatioKey> keys, RatioSet ratios) =>
        string.Join(' ', keys.Select(key => $"{key.Name}={key.Read(ratios)}"));
}
