namespace MesosMock.Simulation.Faults;

/// <summary>What becomes of a call.</summary>
/// <param name="IsApplied">Whether it is carried out.</param>
/// <param name="Delay">How long it waits before that; null for not at all.</param>
/// <param name="Reply">What its caller is answered; null for the handler's own answer.</param>
internal readonly record struct CallVerdict(bool IsApplied, TimeSpan? Delay, CallReply? Reply)
{
    /// <summary>The call takes its usual way.</summary>
    public static CallVerdict Pass => new(true, null, null);

    /// <summary>The call is taken with a 202 and forgotten.</summary>
    public static CallVerdict Drop => new(false, null, CallReply.Accepted);

    public bool IsPass => this == Pass;

    /// <summary>The call is answered and not carried out.</summary>
    public static CallVerdict Answer(CallReply reply) => new(false, null, reply);

    /// <summary>The call is carried out, and something else is answered.</summary>
    public static CallVerdict ApplyAndAnswer(CallReply reply) => new(true, null, reply);

    /// <summary>The call is taken with a 202 and carried out later.</summary>
    public static CallVerdict Hold(TimeSpan delay) => new(true, delay, CallReply.Accepted);
}
