using System.CommandLine;
using MesosMock.Doctor;

namespace MesosMock.CommandLine;

/// <summary>The command that looks at everything that a run needs.</summary>
internal static class DoctorCommand
{
    private const int VerdictWidth = 8;
    private const int SubjectWidth = 13;

    /// <summary>Builds the command <c>doctor</c>.</summary>
    /// <param name="context">What it writes to.</param>
    /// <param name="options">The options of a run.</param>
    public static Command Create(CommandContext context, RunOptions options)
    {
        var command = new Command(
            "doctor", "Look at everything that a run needs, and say what to do about it.");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var loaded = options.Load(result);
            var findings = new Examination(Environment.GetEnvironmentVariable)
                .Examine(loaded, options.FileOf(result));
            foreach (var finding in findings)
            {
                context.Output.WriteLine(
                    $"{$"{finding.Verdict}".ToLowerInvariant(),-VerdictWidth} "
                    + $"{finding.Subject,-SubjectWidth} "
                    + finding.Text.ReplaceLineEndings("\\n"));
            }

            return loaded.Settings is null ? ExitCodes.Usage
                : findings.Any(finding => finding.Verdict == Verdict.Problem) ? ExitCodes.Refused
                : ExitCodes.Good;
        });
        return command;
    }
}
