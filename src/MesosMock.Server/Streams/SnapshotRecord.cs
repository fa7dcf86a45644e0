using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Streams;

/// <summary>
/// SUBSCRIBED for an operator: one record that shows the whole cluster. It is encoded twice, to be
/// measured, as its length comes first, and to be sent; neither time all of it is in memory.
/// </summary>
internal sealed class SnapshotRecord(ClusterView cluster, WireFormat format)
{
    private static readonly Event Head = new() { Type = EventType.Subscribed };

    private readonly AnswerPart.Message _body = LargeAnswers.Subscribed(cluster, format);

    /// <summary>Writes the record.</summary>
    /// <param name="send">Takes the next piece, and is done with it when its task is.</param>
    /// <returns>Its bytes, with the length line.</returns>
    public Task<long> WriteAsync(Func<ReadOnlyMemory<byte>, Task> send) =>
        format == WireFormat.Json ? WriteJsonAsync(send) : WriteProtobufAsync(send);

    private async Task<long> WriteJsonAsync(Func<ReadOnlyMemory<byte>, Task> send)
    {
        var measured = new MeasuredPieces();
        await new LargeJsonWriter(measured).WriteAsync(Head, _body).ConfigureAwait(false);
        var pieces = new RecordPieces(measured.Length, send);
        await new LargeJsonWriter(pieces).WriteAsync(Head, _body).ConfigureAwait(false);
        return await EndAsync(pieces).ConfigureAwait(false);
    }

    private async Task<long> WriteProtobufAsync(Func<ReadOnlyMemory<byte>, Task> send)
    {
        var writer = new LargeProtobufWriter();
        var pieces = new RecordPieces(writer.Measure(Head, _body), send);
        await writer.WriteAsync(Head, _body, pieces).ConfigureAwait(false);
        return await EndAsync(pieces).ConfigureAwait(false);
    }

    private static async Task<long> EndAsync(RecordPieces pieces)
    {
        await pieces.CompleteAsync().ConfigureAwait(false);
        return pieces.Written;
    }
}
