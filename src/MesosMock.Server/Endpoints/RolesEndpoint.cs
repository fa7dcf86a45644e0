using MesosMock.Protocol.Json;
using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/roles</c> (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::roles).
/// </summary>
internal sealed class RolesEndpoint(EndpointServices services) : ViewEndpoint(services)
{
    protected override async Task WriteAsync(
        ClusterView view, RequestQuery query, JsonStream stream)
    {
        stream.Write(static (ref json) =>
        {
            json.StartObject();
            json.Name("roles"u8);
            json.StartArray();
        });
        await stream.WriteItemsAsync(view.Roles, Write).ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            json.EndObject();
        });
    }

    private static void Write(RoleView role, ref JsonOutput json)
    {
        json.StartObject();
        Json.Member("name"u8, role.Name, ref json);
        Json.Member("weight"u8, 1.0, ref json);
        json.Name("quota"u8);
        json.StartObject();
        Json.Member("role"u8, role.Name, ref json);
        Quantities("guarantee"u8, [], ref json);
        Quantities("limit"u8, [], ref json);
        Quantities(
            "consumed"u8, [.. role.Used.ToWire(), .. role.Reserved.ToWire()], ref json);
        json.EndObject();
        Quantities("resources"u8, [.. role.Used.ToWire(), .. role.Offered.ToWire()], ref json);
        Quantities("allocated"u8, role.Used.ToWire(), ref json);
        Quantities("offered"u8, role.Offered.ToWire(), ref json);
        Quantities("reserved"u8, role.Reserved.ToWire(), ref json);
        Json.Strings("frameworks"u8, role.FrameworkIds.Select(id => id.Value), ref json);
        json.EndObject();
    }

    private static void Quantities(
        ReadOnlySpan<byte> name,
        Protocol.Repeated<Protocol.V1.Resource> resources,
        ref JsonOutput json)
    {
        json.Name(name);
        ResourceSums.WriteQuantities(resources, ref json);
    }
}
