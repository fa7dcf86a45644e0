using System.Buffers;

namespace MesosMock.Load.Clients;

/// <summary>A request that waits for a free connection.</summary>
/// <param name="Buffer">Rented memory that begins with the request.</param>
/// <param name="Length">How much of it the request is.</param>
/// <param name="FirstTask">The first task that it launches.</param>
/// <param name="Tasks">How many tasks it launches.</param>
internal readonly record struct Outgoing(byte[] Buffer, int Length, long FirstTask, int Tasks)
{
    public ReadOnlyMemory<byte> Request => Buffer.AsMemory(0, Length);

    public void Return() => ArrayPool<byte>.Shared.Return(Buffer);
}
