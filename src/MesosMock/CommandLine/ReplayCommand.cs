using System.CommandLine;
using MesosMock.Server.Recording;

namespace MesosMock.CommandLine;

/// <summary>The command that lets a recorded run happen again.</summary>
internal static class ReplayCommand
{
    /// <summary>Builds the command <c>replay</c>.</summary>
    /// <param name="context">What it writes to.</param>
    /// <returns>The command.</returns>
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A file that --record wrote." };
        var command = new Command(
            "replay", "Let a recorded run happen again, and tell whether it does the same.")
        {
            file,
        };

        // An argument without a default is always there when parsing found no error.
        command.SetAction(result => Run(result.GetRequiredValue(file), context));
        return command;
    }

    private static int Run(string path, CommandContext context)
    {
        try
        {
            using var record = File.OpenRead(path);
            var result = Replay.Run(record);
            context.Output.WriteLine($"{path}{Describe(result)}");
            return result.Difference is null ? ExitCodes.Good : ExitCodes.Refused;
        }
        catch (RecordException error)
        {
            context.Error.WriteLine($"{path}:{error.Line}: no record: {error.Message}");
            return ExitCodes.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read is for the user to mend.
            context.Error.WriteLine($"{path}: cannot be read: {error.Message}");
            return ExitCodes.Usage;
        }
    }

    private static string Describe(ReplayResult result)
    {
        if (result.Difference is { } difference)
        {
            return $":{difference.Line}: differs: of {difference.Command} and the time after it "
                + $"came {difference.EffectsRecorded} effects, now {difference.EffectsReplayed}"
                + (difference.EffectsRecorded == difference.EffectsReplayed ? " others" : "");
        }

        return $": the same: {result.Commands} commands, {result.Effects} effects, "
            + $"digest {result.Digest}"
            + (result.IsCutShort ? "; cut short: what the last command did is not proven" : "");
    }
}
