using MesosMock.Protocol.Json;

namespace MesosMock.Server.Http;

/// <summary>Writes one JSON value.</summary>
internal delegate void JsonWriter(ref JsonOutput json);
