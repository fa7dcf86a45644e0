using System.Globalization;
using System.Text;
using MesosMock.Protocol.Json;
using MesosMock.Server.Files;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/files/browse</c>, <c>read</c>, <c>download</c> and <c>debug</c> (src/files/files.cpp).
/// What is not found has an empty body, but not for <c>download</c>.
/// </summary>
internal static class FilesEndpoint
{
    private const string NoPath = "Expecting 'path=value' in query.\n";

    public sealed class Browse(VirtualFiles files) : IEndpoint
    {
        public Task HandleAsync(HttpContext context)
        {
            var query = RequestQuery.Of(context);
            if (query["path"] is not { Length: > 0 } path)
            {
                return Refuse(context, NoPath);
            }

            return files.Browse(path) is { } entries
                ? JsonResponse.SendAsync(context, query, (ref json) => Write(entries, ref json))
                : PlainResponse.SendEmpty(context, StatusCodes.Status404NotFound);
        }

        private static void Write(IReadOnlyList<FileEntry> entries, ref JsonOutput json)
        {
            json.StartArray();
            foreach (var entry in entries)
            {
                json.Item();
                json.StartObject();
                json.Name("gid"u8);
                json.String(FileEntry.Owner);
                json.Name("mode"u8);
                json.String(entry.Mode);
                json.Name("mtime"u8);
                json.Number((double)entry.Modified.ToUnixTimeSeconds());
                json.Name("nlink"u8);
                json.Number((long)FileEntry.Links);
                json.Name("path"u8);
                json.String(entry.Path);
                json.Name("size"u8);
                json.Number(entry.Size);
                json.Name("uid"u8);
                json.String(FileEntry.Owner);
                json.EndObject();
            }

            json.EndArray();
        }
    }

    public sealed class Read(VirtualFiles files) : IEndpoint
    {
        public Task HandleAsync(HttpContext context)
        {
            var query = RequestQuery.Of(context);
            if (query["path"] is not { Length: > 0 } name)
            {
                return Refuse(context, NoPath);
            }

            var problem = ReadNumber(query["offset"], "offset", out var offset)
                ?? ReadNumber(query["length"], "length", out _);
            if (problem is not null)
            {
                return Refuse(context, problem);
            }

            if (!files.TryResolve(name, out var path))
            {
                return PlainResponse.SendEmpty(context, StatusCodes.Status404NotFound);
            }

            if (Directory.Exists(path))
            {
                return Refuse(context, "Cannot read a directory.\n");
            }

            _ = ReadNumber(query["length"], "length", out var length);
            var part = VirtualFiles.Read(
                path, Math.Max(offset, 0), offset < 0 ? 0 : length < 0 ? null : length);
            return JsonResponse.SendAsync(context, query, (ref json) =>
            {
                json.StartObject();
                json.Name("data"u8);
                json.String(Encoding.UTF8.GetString(part.Data));
                json.Name("offset"u8);
                json.Number(offset < 0 ? part.Size : offset);
                json.EndObject();
            });
        }

        private static string? ReadNumber(string? text, string name, out long number)
        {
            // -1 is the same as nothing; the web interface sends it.
            number = -1;
            if (text is null)
            {
                return null;
            }

            if (!long.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            {
                return $"Failed to parse {name}: Failed to convert '{text}' to number.\n";
            }

            return number < -1 ? $"Negative {name} provided: {number}.\n" : null;
        }
    }

    public sealed class Download(VirtualFiles files) : IEndpoint
    {
        public async Task HandleAsync(HttpContext context)
        {
            if (RequestQuery.Of(context)["path"] is not { Length: > 0 } name)
            {
                await Refuse(context, NoPath).ConfigureAwait(false);
            }
            else if (!files.TryResolve(name, out var path))
            {
                await PlainResponse.SendNotFound(context).ConfigureAwait(false);
            }
            else if (Directory.Exists(path))
            {
                await Refuse(context, "Cannot download a directory.\n").ConfigureAwait(false);
            }
            else
            {
                await SendAsync(context, path).ConfigureAwait(false);
            }
        }

        private static async Task SendAsync(HttpContext context, string path)
        {
            await using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var response = context.Response;
            response.ContentType = Path.GetExtension(path) == ".txt"
                ? "text/plain"
                : "application/octet-stream";
            response.Headers.ContentDisposition =
                $"attachment; filename={Path.GetFileName(path)}";

            // A log that grows while it is sent: what was there at first is what is sent.
            var left = file.Length;
            response.ContentLength = left;
            var buffer = new byte[64 * 1024];
            while (left > 0)
            {
                var count = await file
                    .ReadAsync(
                        buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)),
                        context.RequestAborted)
                    .ConfigureAwait(false);
                if (count == 0)
                {
                    context.Abort();
                    return;
                }

                left -= count;
                await response.Body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted)
                    .ConfigureAwait(false);
            }
        }
    }

    public sealed class Debug(VirtualFiles files) : IEndpoint
    {
        public Task HandleAsync(HttpContext context) =>
            JsonResponse.SendAsync(context, RequestQuery.Of(context), (ref json) =>
            {
                json.StartObject();
                foreach (var (name, path) in files.Attached)
                {
                    json.Key(name);
                    json.String(path);
                }

                json.EndObject();
            });
    }

    private static Task Refuse(HttpContext context, string text) =>
        PlainResponse.SendText(context, StatusCodes.Status400BadRequest, text);
}
