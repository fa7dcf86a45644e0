namespace MesosMock.Protocol.Json { internal static class Placeholder; }
namespace MesosMock.Protocol.Protobuf { internal static class Placeholder; }
namespace MesosMock.Protocol.Schema { internal static class Placeholder; }
