using MesosMock.Server.Journal;
using MesosMock.Simulation;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Control;

/// <summary>
/// Carries out what needs a file, and says what went wrong. In the turn, rare and short as it is,
/// so that whoever asked for it hears whether it was done.
/// </summary>
/// <param name="save">Writes ratios, delays and switches into the configuration file; null without
/// one.</param>
/// <param name="journal">The journal, which may go to a file of its own.</param>
internal sealed class FileEffects(
    Action<IReadOnlyList<SavedRatio>>? save, JournalStore journal)
{
    /// <summary>Carries out an effect.</summary>
    /// <returns>The answer instead of the machine's if it failed; null if it is done.</returns>
    public CallReply? Carry(Effect effect)
    {
        try
        {
            switch (effect)
            {
                case Effect.SaveRatios { Values: var values }:
                    save?.Invoke(values);
                    return null;
                case Effect.RecordJournal { FileName: { } name }:
                    return journal.TryBeginRecord(name)
                        ? null
                        : Refuse("the journal is recorded already; record stop ends that");
                default:
                    return journal.TryEndRecord() ? null : Refuse("nothing is recorded");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The file is the user's matter; the run goes on.
            return Refuse(error.Message);
        }
    }

    private static CallReply Refuse(string message)
    {
        var refusal = ActionRefusal.Impossible(message);
        return new(refusal.Status, refusal.Message, new ReplyContent.Refusal(refusal));
    }
}
