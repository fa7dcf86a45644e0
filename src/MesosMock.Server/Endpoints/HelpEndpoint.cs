using System.Net;
using System.Text;
using MesosMock.Protocol.Json;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/help</c> and all below it (3rdparty/libprocess/src/help.cpp, Help::help): Markdown for
/// curl and HTTPie, a page for others. Differs from Mesos: the page shows the Markdown as it is.
/// </summary>
internal sealed class HelpEndpoint : IEndpoint
{
    private const string Markdown = "text/x-markdown";

    // A process or an endpoint of it, by the rest of the path.
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _helps =
        new(StringComparer.Ordinal);

    public HelpEndpoint()
    {
        foreach (var (process, name, text) in EndpointHelp.All)
        {
            if (!_helps.TryGetValue(process, out var names))
            {
                _helps.Add(process, names = new(StringComparer.Ordinal));
            }

            names.Add(name, Document(process, name, text));
        }
    }

    public Task HandleAsync(HttpContext context)
    {
        var parts = RequestPath.Of(context)
            .Split('/', 3, StringSplitOptions.RemoveEmptyEntries);
        var query = RequestQuery.Of(context);
        if (parts.Length == 1 && query["format"] == "json")
        {
            return JsonResponse.SendAsync(context, query, WriteAll);
        }

        return Find(parts) is { } document
            ? SendAsync(context, document)
            : PlainResponse.SendText(
                context,
                StatusCodes.Status400BadRequest,
                $"No help available for '/{string.Join('/', parts[1..])}'.\n");
    }

    private static string Document(string process, string name, string text)
    {
        var path = EndpointHelp.PathOf(process, name);
        var usage = (process == "master" ? $">        {name}\n" : "") + $">        {path}\n";
        return $"### USAGE ###\n{usage}\n### TL;DR; ###\n{text}\n";
    }

    private string? Find(string[] parts)
    {
        if (parts.Length == 1)
        {
            return "## HELP\n"
                + string.Concat(_helps.Keys.Select(id => $"> [/{id}][{id}]\n"))
                + "\n"
                + string.Concat(_helps.Keys.Select(id => $"[{id}]: help/{id}\n"));
        }

        if (!_helps.TryGetValue(parts[1], out var names))
        {
            return null;
        }

        if (parts.Length == 2)
        {
            var paths = names.Keys.Select(name => (parts[1] + name).TrimEnd('/')).ToArray();
            return $"## `/{parts[1]}` ##\n"
                + string.Concat(paths.Select(path => $"> [/{path}][{path}]\n"))
                + "\n"
                + string.Concat(paths.Select(path => $"[{path}]: {path}\n"));
        }

        return names.TryGetValue("/" + parts[2], out var document) ? document + "\n" : null;
    }

    private static Task SendAsync(HttpContext context, string document)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        var isBrowser = !agent.StartsWith("curl", StringComparison.Ordinal)
            && !agent.StartsWith("HTTPie", StringComparison.Ordinal);
        var text = isBrowser
            ? "<!DOCTYPE html><html><head><title>Help</title></head><body><pre>"
                + WebUtility.HtmlEncode(document) + "</pre></body></html>"
            : document;
        return PlainResponse.SendAsync(
            context,
            StatusCodes.Status200OK,
            isBrowser ? "text/html; charset=utf-8" : Markdown,
            Encoding.UTF8.GetBytes(text));
    }

    private void WriteAll(ref JsonOutput json)
    {
        json.StartObject();
        json.Name("processes"u8);
        json.StartArray();
        foreach (var (process, names) in _helps)
        {
            json.Item();
            json.StartObject();
            json.Name("id"u8);
            json.String(process);
            json.Name("endpoints"u8);
            json.StartArray();
            foreach (var (name, text) in names)
            {
                json.Item();
                json.StartObject();
                json.Name("name"u8);
                json.String(name);
                json.Name("text"u8);
                json.String(text);
                json.EndObject();
            }

            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }
}
