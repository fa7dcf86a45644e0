using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using MesosMock.CommandLine;
using MesosMock.Configuration;

namespace MesosMock.Doctor;

/// <summary>Looks at everything that a run needs.</summary>
/// <param name="variable">Reads a variable of the environment.</param>
internal sealed class Examination(Func<string, string?> variable)
{
    /// <summary>Files that a run with many frameworks may have open.</summary>
    private const int FilesWanted = 4096;

    private const string Limits = "/proc/self/limits";
    private const string FileLimit = "Max open files";

    /// <summary>Looks at everything.</summary>
    /// <param name="loaded">The configuration as it was read.</param>
    /// <param name="file">Its file; null without one.</param>
    public IReadOnlyList<Finding> Examine(LoadedConfiguration loaded, string? file)
    {
        var settings = loaded.Settings ?? new();
        return
        [
            Finding.Ok("program", $"{CommandLineProgram.Name} {CommandLineProgram.Version}"),
            Finding.Ok("runtime", RuntimeInformation.FrameworkDescription),
            Finding.Ok(
                "system",
                $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})"),
            .. ExamineConfiguration(loaded, file),
            ExaminePort("port", settings.Ip, settings.Port, "--port"),
            .. ExamineControl(settings),
            ExamineFiles(),
            .. new TerminalExamination(variable).Examine(),
        ];
    }

    private static Finding[] ExamineConfiguration(
        LoadedConfiguration loaded, string? file)
    {
        var problems = loaded.Problems.Select(line => Finding.Problem("config", line));
        var warnings = loaded.Warnings.Select(line => Finding.Warn("config", line));
        Finding[] found = [.. problems, .. warnings];
        return found.Length > 0
            ? found
            : [Finding.Ok("config", file is null ? "none: the defaults hold" : $"{file} is good")];
    }

    private static Finding[] ExamineControl(Settings settings)
    {
        var (ip, port) = (settings.Control.Ip ?? settings.Ip, settings.Control.Port);
        return settings.Control.IsEnabled && port is { } own && own != settings.Port
            ? [ExaminePort("control port", ip, own, "[control] port")]
            : [];
    }

    private static Finding ExaminePort(string subject, string ip, int port, string key)
    {
        try
        {
            var address = IPAddress.Parse(ip);
            using var socket = new Socket(
                address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            return Finding.Ok(
                subject, port == 0 ? $"{ip}: a free one is picked" : $"{ip}:{port} is free");
        }
        catch (SocketException error)
        {
            return Finding.Problem(
                subject,
                $"{ip}:{port}: {error.Message}; choose another with {key}; 0 picks a free one");
        }
    }

    private static Finding ExamineFiles()
    {
        if (!File.Exists(Limits))
        {
            return Finding.Ok("open files", "the limit is not told on this system");
        }

        // "Max open files            1024                 524288               files"
        var line = File.ReadLines(Limits)
            .FirstOrDefault(one => one.StartsWith(FileLimit, StringComparison.Ordinal)) ?? "";
        var word = line[Math.Min(FileLimit.Length, line.Length)..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault();
        return int.TryParse(word, CultureInfo.InvariantCulture, out var limit)
            && limit < FilesWanted
                ? Finding.Warn(
                    "open files",
                    $"{limit}; each stream and each call needs one: ulimit -n 65536")
                : Finding.Ok("open files", word ?? "no limit");
    }
}
