using System.Buffers;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;
using MesosMock.Server.Models;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Server;

/// <summary>Resources summed up by name.</summary>
public sealed class ResourceSumsTests
{
    [Theory]
    [Trait("Fact", "E-037, E-038")]
    [InlineData("", "")]
    [InlineData("cpus:1;cpus(a):0.1;cpus(b):0.2", "cpus:1.3")]
    [InlineData("ports:[5-6, 1-2];ports(a):[3-3]", "ports:\"[1-3, 5-6]\"")]
    [InlineData("devs:{b, a}", "devs:\"{a, b}\"")]
    [InlineData("bandwidth:5", "bandwidth:5.0")]
    public void Four_kinds_are_always_there(string resources, string expected)
    {
        var sums = Write(ResourceSetText.Parse(resources).Resources.ToWire(new(null, true)));

        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in (string[])["cpus", "gpus", "mem", "disk"])
        {
            values[kind] = "0.0";
        }

        if (expected.Split(':', 2) is [var name, var value])
        {
            values[name] = value;
        }

        string[] order = ["cpus", "gpus", "mem", "disk"];
        var keys = order.Concat(values.Keys.Except(order));
        Assert.Equal(
            $"{{{string.Join(',', keys.Select(key => $"\"{key}\":{values[key]}"))}}}", sums);
    }

    [Fact]
    [Trait("Fact", "E-039")]
    public void What_may_be_taken_back_has_a_name_of_its_own()
    {
        var sums = Write(
        [
            new()
            {
                Name = "cpus",
                Type = ValueKind.Scalar,
                Scalar = new(2),
                Revocable = new(),
            },
        ]);

        Assert.Equal(
            """{"cpus":0.0,"gpus":0.0,"mem":0.0,"disk":0.0,"cpus_revocable":2.0}""", sums);
    }

    private static string Write(Repeated<Resource> resources)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonOutput(output);
        ResourceSums.Write(resources, ref json);
        json.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
