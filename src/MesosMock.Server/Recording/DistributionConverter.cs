using System.Text.Json;
using System.Text.Json.Serialization;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Server.Recording;

/// <summary>Distributions as the configuration writes them.</summary>
internal sealed class DistributionConverter : JsonConverter<DurationDistribution>
{
    public override DurationDistribution Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        return DurationText.TryParse(text, out DurationDistribution? value, out var error)
            && value is not null
            ? value
            : throw new JsonException(error);
    }

    public override void Write(
        Utf8JsonWriter writer, DurationDistribution value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
