using System.Buffers.Text;
using System.Text.Json;

namespace MesosMock.Load.Yardstick;

/// <summary>What a call says, read with the plain token walk and checked for nothing.</summary>
internal sealed class YardstickCall
{
    [ThreadStatic]
    private static YardstickCall? kept;

    /// <summary>The thread's own, to be filled again and again.</summary>
    public static YardstickCall OfThread => kept ??= new();

    /// <summary>Whether an event stream is wanted.</summary>
    public bool IsSubscribe { get; private set; }

    /// <summary>The number at the end of the framework's id.</summary>
    public int Framework { get; private set; }

    /// <summary>The agents of the offers, which are free again.</summary>
    public List<int> Agents { get; } = [];

    /// <summary>Where in the call each task's id and its agent's stand.</summary>
    public List<(Range Id, Range AgentId)> Tasks { get; } = [];

    /// <summary>Reads a call.</summary>
    public void Read(ReadOnlySpan<byte> json)
    {
        IsSubscribe = false;
        Agents.Clear();
        Tasks.Clear();
        var isAcknowledge = false;
        var reader = new Utf8JsonReader(json);
        var field = Field.None;
        Range taskId = default;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                field = reader.ValueTextEquals("value"u8) ? field : FieldOf(ref reader);
                continue;
            }

            if (reader.TokenType != JsonTokenType.String || field == Field.None)
            {
                continue;
            }

            var start = (int)reader.TokenStartIndex + 1;
            var place = start..(start + reader.ValueSpan.Length);
            switch (field)
            {
                case Field.Type:
                    IsSubscribe |= reader.ValueTextEquals("SUBSCRIBE"u8);
                    isAcknowledge |= reader.ValueTextEquals("ACKNOWLEDGE"u8);
                    break;
                case Field.Framework:
                    Framework = NumberAtEnd(reader.ValueSpan);
                    break;
                case Field.Offer when NumberAtEnd(reader.ValueSpan) is >= 0 and var agent:
                    Agents.Add(agent);
                    break;
                case Field.Task:
                    taskId = place;
                    break;
                case Field.Agent when !isAcknowledge:
                    Tasks.Add((taskId, place));
                    break;
            }
        }
    }

    private static Field FieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("task_id"u8) ? Field.Task
        : reader.ValueTextEquals("agent_id"u8) ? Field.Agent
        : reader.ValueTextEquals("offer_ids"u8) ? Field.Offer
        : reader.ValueTextEquals("framework_id"u8) ? Field.Framework
        : reader.ValueTextEquals("type"u8) && reader.CurrentDepth == 1 ? Field.Type
        : Field.None;

    private static int NumberAtEnd(ReadOnlySpan<byte> id) =>
        Utf8Parser.TryParse(id[(id.LastIndexOf((byte)'-') + 1)..], out int number, out _)
            ? number
            : -1;

    private enum Field
    {
        None,
        Type,
        Framework,
        Offer,
        Task,
        Agent,
    }
}
