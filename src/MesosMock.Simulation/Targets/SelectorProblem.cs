namespace MesosMock.Simulation.Targets;

/// <summary>Why a text is no selector.</summary>
/// <param name="Message">What is wrong and what is allowed, in one line.</param>
/// <param name="Nearest">What may have been meant.</param>
internal sealed record SelectorProblem(string Message, IReadOnlyList<string> Nearest)
{
    public SelectorProblem(string message)
        : this(message, [])
    {
    }

    /// <summary>A word is not one of those that are known.</summary>
    /// <param name="word">The word.</param>
    /// <param name="what">For example <c>no kind of target</c>.</param>
    /// <param name="allowed">What the message says is allowed.</param>
    /// <param name="known">What may have been meant.</param>
    public static SelectorProblem Unknown(
        string word, string what, string allowed, IReadOnlyList<string> known) =>
        new(
            $"\"{word}\" is {what}; {allowed}{Words.NearestName.Suggest(word, known)}",
            Words.NearestName.FindAll(word, known));
}
