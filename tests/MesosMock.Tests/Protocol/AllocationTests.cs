using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.RecordIo;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Protocol;

public sealed class AllocationTests
{
    private static readonly Event Update = new()
    {
        Type = EventType.Update,
        Update = new UpdateEvent
        {
            Status = new TaskStatusInfo
            {
                TaskId = new("t-1"),
                State = TaskState.Running,
                Source = TaskStatusSource.Executor,
                AgentId = new("f1d3cb9c-57a0-4f8d-a5cd-4bd0b6c9a3f7-S0"),
                ExecutorId = new("t-1"),
                Timestamp = 1700000012.345678,
                Uuid = new Bytes("0123456789abcdef"u8),
                ContainerStatus = new ContainerStatus
                {
                    ContainerId = new ContainerId { Value = "0d4c8f3e" },
                    NetworkInfos = [new() { IpAddresses = [new() { IpAddress = "10.0.0.11" }] }],
                },
            },
        },
    };

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Protobuf)]
    public void Writing_an_update_allocates_nothing(WireFormat format)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);

        Assert.Equal(0, Allocated(() => WireCodec.Write(Update, format, buffer), buffer));
    }

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Protobuf)]
    public void Framing_an_update_allocates_nothing(WireFormat format)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);

        Assert.Equal(0, Allocated(() => RecordIoWriter.Write(Update, format, buffer), buffer));
    }

    private static long Allocated(Action write, ArrayBufferWriter<byte> buffer)
    {
        write();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            buffer.ResetWrittenCount();
            write();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
