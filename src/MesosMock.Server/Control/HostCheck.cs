using System.Net;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary>
/// Whether a request was meant for this listener. A web page can have its own name resolve to
/// this machine; its requests then still say that name.
/// </summary>
/// <param name="hostname">The name that the master advertises.</param>
internal sealed class HostCheck(string hostname)
{
    private readonly string[] _names = ["localhost", hostname, Dns.GetHostName()];

    public bool IsMeant(HttpContext context)
    {
        var host = context.Request.Host;
        if (!host.HasValue)
        {
            return true;
        }

        var name = host.Host.TrimEnd('.').Trim('[', ']');
        if (IPAddress.TryParse(name, out var address))
        {
            return IPAddress.IsLoopback(address)
                || Plain(address).Equals(Plain(context.Connection.LocalIpAddress));
        }

        return _names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static IPAddress Plain(IPAddress? address) =>
        address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None;
}
