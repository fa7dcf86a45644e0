using System.Text;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary>The description of the control API for programs.</summary>
internal static class OpenApiDocument
{
    private const string ResourceName = "MesosMock.Server.Control.openapi.json";

    private static readonly byte[] Body = Read();

    public static Task SendAsync(HttpContext context) =>
        PlainResponse.SendAsync(context, StatusCodes.Status200OK, MediaType.Json, Body);

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiDocument).Assembly
            .GetManifestResourceStream(ResourceName)!; // The project file names it.
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }
}
