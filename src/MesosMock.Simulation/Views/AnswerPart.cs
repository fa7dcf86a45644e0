using System.Buffers;
using MesosMock.Protocol;

namespace MesosMock.Simulation.Views;

/// <summary>
/// A field of a large answer. Its items are made while they are written, so that not all of them
/// are in memory together.
/// </summary>
public abstract class AnswerPart
{
    private AnswerPart(string name) => Name = name;

    /// <summary>The field's name on the wire.</summary>
    public string Name { get; }

    /// <summary>A message whose fields are parts in the order in which JSON shows them.</summary>
    public sealed class Message : AnswerPart
    {
        internal Message(string name, params IReadOnlyList<AnswerPart> fields)
            : base(name) => Fields = fields;

        /// <summary>The fields.</summary>
        public IReadOnlyList<AnswerPart> Fields { get; }
    }

    /// <summary>A number.</summary>
    public sealed class Number : AnswerPart
    {
        internal Number(string name, double value)
            : base(name) => Value = value;

        /// <summary>The number.</summary>
        public double Value { get; }
    }

    /// <summary>A repeated field, shown also when it is empty.</summary>
    public sealed class Items : AnswerPart
    {
        private Items(string name, IEnumerable<Action<WireFormat, IBufferWriter<byte>>> writers)
            : base(name) => Writers = writers;

        /// <summary>Writes the items, one each; the same ones at each walk.</summary>
        public IEnumerable<Action<WireFormat, IBufferWriter<byte>>> Writers { get; }

        internal static Items Of<T>(string name, IEnumerable<T> items)
            where T : IWireMessage<T> =>
            new(name, items.Select<T, Action<WireFormat, IBufferWriter<byte>>>(
                item => (format, output) => WireCodec.Write(item, format, output)));
    }
}
