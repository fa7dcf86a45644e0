using System.Text.Json;

namespace MesosMock.Load.Clients;

/// <summary>
/// Reads what a load needs from a scheduler's event, in whatever order it stands.
/// </summary>
internal ref struct EventReader
{
    private Utf8JsonReader _json;
    private Kind _kind;
    private Field _field;
    private ReadOnlySpan<byte> _id;
    private ReadOnlySpan<byte> _agentId;
    private ReadOnlySpan<byte> _state;
    private ReadOnlySpan<byte> _uuid;

    private EventReader(ReadOnlySpan<byte> json) => _json = new(json);

    /// <summary>What the event carries: the name of its member beside "type".</summary>
    private enum Kind
    {
        Other,
        Subscribed,
        Offers,
        Update,
        Error,
    }

    private enum Field
    {
        None,
        Id,
        AgentId,
        State,
        Uuid,
        Message,
    }

    /// <summary>Reads one event.</summary>
    public static void Read(ReadOnlySpan<byte> json, IEventSink sink) =>
        new EventReader(json).Read(sink);

    private void Read(IEventSink sink)
    {
        while (_json.Read())
        {
            switch (_json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    TakeName();
                    break;
                case JsonTokenType.String:
                    TakeText(sink);
                    break;
                case JsonTokenType.EndObject when _kind == Kind.Offers && _json.CurrentDepth == 3:
                    sink.OnOffer(_id, _agentId);
                    break;
            }
        }

        if (_kind == Kind.Update)
        {
            sink.OnUpdate(_id, _agentId, _state, _uuid);
        }
    }

    private void TakeName()
    {
        if (_json.ValueTextEquals("value"u8))
        {
            return;
        }

        _field = Field.None;
        switch ((_json.CurrentDepth, _kind))
        {
            case (1, _):
                _kind = KindOf();
                break;
            case (2, Kind.Subscribed) when _json.ValueTextEquals("framework_id"u8):
            case (3, Kind.Update) when _json.ValueTextEquals("task_id"u8):
            case (4, Kind.Offers) when _json.ValueTextEquals("id"u8):
                _field = Field.Id;
                break;
            case (3, Kind.Update) when _json.ValueTextEquals("agent_id"u8):
            case (4, Kind.Offers) when _json.ValueTextEquals("agent_id"u8):
                _field = Field.AgentId;
                break;
            case (3, Kind.Update) when _json.ValueTextEquals("state"u8):
                _field = Field.State;
                break;
            case (3, Kind.Update) when _json.ValueTextEquals("uuid"u8):
                _field = Field.Uuid;
                break;
            case (2, Kind.Error) when _json.ValueTextEquals("message"u8):
                _field = Field.Message;
                break;
        }
    }

    private Kind KindOf() =>
        _json.ValueTextEquals("type"u8) ? _kind
        : _json.ValueTextEquals("update"u8) ? Kind.Update
        : _json.ValueTextEquals("offers"u8) ? Kind.Offers
        : _json.ValueTextEquals("subscribed"u8) ? Kind.Subscribed
        : _json.ValueTextEquals("error"u8) ? Kind.Error
        : Kind.Other;

    private void TakeText(IEventSink sink)
    {
        switch (_field)
        {
            case Field.Id when _kind == Kind.Subscribed:
                sink.OnSubscribed(_json.ValueSpan);
                break;
            case Field.Id:
                _id = _json.ValueSpan;
                break;
            case Field.AgentId:
                _agentId = _json.ValueSpan;
                break;
            case Field.State:
                _state = _json.ValueSpan;
                break;
            case Field.Uuid:
                _uuid = _json.ValueSpan;
                break;
            case Field.Message:
                sink.OnError(_json.ValueSpan);
                break;
        }

        _field = Field.None;
    }
}
