using MesosMock.Protocol.Json;

namespace MesosMock.Server.Http;

/// <summary>Writes JSON: a whole value, or a part of one.</summary>
internal delegate void JsonWriter(ref JsonOutput json);

/// <summary>Writes something as one JSON value.</summary>
internal delegate void JsonWriter<in T>(T value, ref JsonOutput json);
