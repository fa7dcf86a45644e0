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
        Json.Member("weight"u8, role.Weight, ref json);
        json.Name("quota"u8);
        json.StartObject();
        Json.Member("role"u8, role.Name, ref json);
        json.Name("guarantee"u8);
        Write(role.Quota.Guarantees.Select(it => (it.Key, it.Value.Value)), ref json);
        json.Name("limit"u8);
        Write(role.Quota.Limits.Select(it => (it.Key, it.Value.Value)), ref json);
        // src/master/master.cpp, RoleResourceBreakdown::consumedQuota.
        Quantities(
            "consumed"u8, [.. role.Used.ToWire(), .. role.ReservedIdle.ToWire()], ref json);
        json.EndObject();
        Quantities("resources"u8, [.. role.Used.ToWire(), .. role.Offered.ToWire()], ref json);
        Quantities("allocated"u8, role.Used.ToWire(), ref json);
        Quantities("offered"u8, role.Offered.ToWire(), ref json);
        Quantities("reserved"u8, role.Reserved.ToWire(), ref json);
        Json.Strings("frameworks"u8, role.FrameworkIds.Select(id => id.Value), ref json);
        json.EndObject();
    }

    private static void Write(
        IEnumerable<(string Name, double Amount)> amounts, ref JsonOutput json)
    {
        json.StartObject();
        foreach (var (name, amount) in amounts)
        {
            json.Key(name);
            json.Number(amount);
        }

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
