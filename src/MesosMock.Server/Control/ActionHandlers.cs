using System.Text.Json;
using MesosMock.Server.Endpoints;
using MesosMock.Simulation;
using MesosMock.Simulation.Actions;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary><c>actions</c>: what can be done, and doing it.</summary>
internal sealed class ActionHandlers(EndpointServices services)
{
    /// <summary>Lists the catalogue.</summary>
    public static Task ListAsync(HttpContext context) =>
        ControlAnswer.SendAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("actions"u8);
            foreach (var info in ActionCatalogue.Infos)
            {
                Write(info, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>Does what a line asks for.</summary>
    public async Task ActAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(
            context, services.Bodies, "action", "targets", "parameters").ConfigureAwait(false);
        if (body is not { } request)
        {
            return;
        }

        if (ReadLine(request, out var line) is { } problem)
        {
            await ControlAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, problem)
                .ConfigureAwait(false);
            return;
        }

        var reply = await services.Loop.PostAsync(new Command.Act(line)).ConfigureAwait(false);
        await (reply.Content switch
        {
            ReplyContent.Action { Result: var result } =>
                ControlAnswer.SendAsync(context, reply.Status, json => Write(result, json)),
            ReplyContent.Refusal { Reason: var refusal } => ControlAnswer.RefuseAsync(
                context, refusal.Status, refusal.Message, refusal.Nearest),
            _ => ControlAnswer.RefuseAsync(context, reply.Status, reply.Body),
        }).ConfigureAwait(false);
    }

    private static string? ReadLine(JsonElement request, out string line)
    {
        line = "";
        if (!request.TryGetProperty("action", out var action)
            || action.ValueKind != JsonValueKind.String)
        {
            return "\"action\" must be a text such as \"agents kill agent(S2)\"";
        }

        string? targets = null;
        if (request.TryGetProperty("targets", out var given)
            && given.ValueKind != JsonValueKind.Null)
        {
            if (given.ValueKind != JsonValueKind.String)
            {
                return "\"targets\" must be a selector such as \"agent(S2)\"";
            }

            targets = given.GetString();
        }

        var parameters = new List<KeyValuePair<string, string>>();
        if (request.TryGetProperty("parameters", out var values)
            && values.ValueKind != JsonValueKind.Null)
        {
            if (values.ValueKind != JsonValueKind.Object)
            {
                return "\"parameters\" must be an object";
            }

            foreach (var parameter in values.EnumerateObject())
            {
                if (parameter.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                    or JsonValueKind.Null)
                {
                    return $"parameter \"{parameter.Name}\" must be a text, a number, or true or "
                        + "false";
                }

                parameters.Add(new(parameter.Name, TextOf(parameter.Value)));
            }
        }

        // ValueKind says that it is a text.
        line = ActionRequest.ToLine(action.GetString()!, targets, parameters);
        return null;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static void Write(ActionResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, result.Sequence);
        json.WriteString("action"u8, result.Line);
        json.WriteString("effect"u8, result.Effect);
        json.WriteStartArray("touched"u8);
        foreach (var target in result.Touched)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, Lower(target.Kind));
            json.WriteString("id"u8, target.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("undo"u8, Lower(result.Undo));
        json.WriteString("undo_action"u8, result.UndoAction);
        json.WriteEndObject();
    }

    private static void Write(ActionInfo info, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, info.Name);
        json.WriteString("title"u8, info.Title);
        json.WriteString("targets"u8, info.Targets is { } kind ? Lower(kind) : null);
        json.WriteStartArray("parameters"u8);
        foreach (var parameter in info.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, parameter.Name);
            json.WriteString(
                "type"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName($"{parameter.Type}"));
            json.WriteString("default"u8, parameter.Default);
            json.WriteString("range"u8, parameter.Range);
            json.WriteBoolean("positional"u8, parameter.IsPositional);
            json.WriteBoolean("required"u8, parameter.IsRequired);
            json.WriteString("help"u8, parameter.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("danger"u8, Lower(info.Danger));
        json.WriteString("undo"u8, Lower(info.Undo));
        json.WriteString("key"u8, info.Key?.ToString());
        json.WriteString("help"u8, info.Help);
        json.WriteEndObject();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
