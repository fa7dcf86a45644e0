using System.Text;
using MesosMock.Protocol;
using MesosMock.Tests.Goldens;

namespace MesosMock.Tests.Protocol;

public sealed class GoldenMessageTests
{
    public static TheoryData<string> Packages =>
        [.. WireType.All.Select(type => type.Package).Distinct()];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_message_keeps_its_bytes_in_both_formats(string package)
    {
        var text = new StringBuilder();
        foreach (var type in WireType.All.Where(type => type.Package == package))
        {
            var message = type.MustRead(SampleMessages.Json(type));
            var json = Encoding.UTF8.GetString(type.Write(message, WireFormat.Json));
            var protobuf = Convert.ToHexStringLower(type.Write(message, WireFormat.Protobuf));
            _ = text.Append($"{type.Name}\n    {json}\n    {protobuf}\n\n");
        }

        Golden.Verify($"Protocol/{package}.txt", text.ToString());
    }

    [Fact]
    public void A_full_message_is_written_as_it_was_read()
    {
        foreach (var type in WireType.All)
        {
            var sample = SampleMessages.Json(type);

            var message = type.ReadStrictly(Encoding.UTF8.GetBytes(sample));

            Assert.True(message is not null, $"{type} refuses {sample}");
            var written = Encoding.UTF8.GetString(type.Write(message, WireFormat.Json));
            Assert.Equal(sample, written);
        }
    }
}
