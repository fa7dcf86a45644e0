using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>
/// Mints ids as a master does: its own id, a letter and a counter that only grows
/// (src/master/master.cpp, Master::newFrameworkId, newOfferId, newSlaveId).
/// </summary>
internal sealed class Identifiers(string masterId)
{
    private readonly string _agentPrefix = masterId + "-S";
    private readonly string _offerPrefix = masterId + "-O";
    private long _nextFramework;
    private long _nextAgent;
    private long _nextOffer;

    public string MasterId { get; } = masterId;

    public FrameworkId NewFrameworkId() => new($"{MasterId}-{_nextFramework++:0000}");

    public AgentId NewAgentId() => new($"{_agentPrefix}{_nextAgent++}");

    public long NewOfferNumber() => _nextOffer++;

    /// <summary>The id of an offer or an inverse offer; both draw from one counter.</summary>
    public OfferId OfferIdOf(long number) => new($"{_offerPrefix}{number}");

    public bool TryReadOfferNumber(OfferId id, out long number) =>
        TryReadNumber(id.Value, _offerPrefix, out number);

    public bool TryReadAgentNumber(AgentId id, out long number) =>
        TryReadNumber(id.Value, _agentPrefix, out number);

    // Only the form that we print counts: "O07" is not "O7".
    private static bool TryReadNumber(
        [NotNullWhen(true)] string? text, string prefix, out long number)
    {
        number = -1;
        if (text is null || !text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var digits = text.AsSpan(prefix.Length);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && (digits.Length == 1 || digits[0] != '0');
    }
}
