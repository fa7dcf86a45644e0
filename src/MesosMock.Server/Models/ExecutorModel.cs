using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Models;

/// <summary>
/// An executor in a master's endpoints (src/common/http.cpp, json of ExecutorInfo).
/// </summary>
internal static class ExecutorModel
{
    public static void Write(ExecutorView executor, ref JsonOutput json)
    {
        json.StartObject();
        Json.Member("executor_id"u8, executor.Id.Value, ref json);
        Json.Member("name"u8, executor.Info.Name, ref json);
        Json.Member("framework_id"u8, executor.FrameworkId.Value, ref json);
        json.Name("command"u8);
        Write(executor.Info.Command, ref json);
        ResourceSums.Write("resources"u8, executor.Resources.ToWire(), ref json);
        if (!executor.Resources.IsEmpty)
        {
            Json.Member("role"u8, executor.Role, ref json);
        }

        Json.Labels(executor.Info.Labels, ref json);
        if (executor.Info.Type is { } type)
        {
            json.Name("type"u8);
            json.Word(ExecutorInfoTypeCodec.NameOf(type));
        }

        Json.Member(WireNames.AgentId, executor.AgentId.Value, ref json);
        json.EndObject();
    }

    /// <summary>A default executor has no command, and shows one without anything in it.</summary>
    private static void Write(CommandInfo? command, ref JsonOutput json)
    {
        json.StartObject();
        if (command is { } known)
        {
            Json.Member("shell"u8, known.Shell, ref json);
            if (known.Value is { } value)
            {
                Json.Member("value"u8, value, ref json);
            }
        }

        Json.Strings("argv"u8, command?.Arguments ?? default, ref json);
        Json.Message("environment"u8, command?.Environment, ref json);
        json.Name("uris"u8);
        json.StartArray();
        foreach (var uri in command?.Uris ?? default)
        {
            json.Item();
            json.StartObject();
            Json.Member("value"u8, uri.Value, ref json);
            Json.Member("executable"u8, uri.Executable ?? false, ref json);
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }
}
