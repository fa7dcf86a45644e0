using MesosMock.Simulation;
using MesosMock.Simulation.Journal;

namespace MesosMock.Server.Recording;

/// <summary>Lets a recorded run happen again and compares what the machine does.</summary>
public static class Replay
{
    /// <summary>Replays a record until its end or the first difference.</summary>
    /// <param name="record">The record, as <c>--record</c> wrote it.</param>
    /// <exception cref="RecordException">It cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ReplayResult Run(Stream record)
    {
        using var reader = new RecordReader(record);
        using var digest = new RunDigest();
        var (options, start) = reader.ReadHeader();
        var cluster = new Cluster(options, start, new NoJournal());
        var commands = 0L;
        RecordedLine? last = null;
        while (reader.ReadLine() is { } line)
        {
            var effectsBefore = last?.Effects ?? 0;
            cluster.AdvanceTo(line.At);
            See(cluster, digest);
            if (digest.Effects != line.Effects || digest.Current != line.Digest)
            {
                return new(commands, digest.Effects, digest.Current)
                {
                    Difference = new(
                        last?.Number ?? 1,
                        last?.Command is { } blamed ? Describe(blamed) : "the start",
                        line.Effects - effectsBefore,
                        digest.Effects - effectsBefore),
                };
            }

            last = line;
            if (line.Command is { } command)
            {
                digest.Add(cluster.Apply(command));
                commands++;
            }
        }

        return new(commands, digest.Effects, digest.Current)
        {
            IsCutShort = last?.Command is not null || last is null,
        };
    }

    private static void See(Cluster cluster, RunDigest digest)
    {
        List<Effect> effects = [];
        cluster.TakeEffects(effects);
        foreach (var effect in effects)
        {
            digest.Add(effect);
        }
    }

    private static string Describe(Command command) => command switch
    {
        Command.Act { Line: var line } => $"action \"{line}\"",
        Command.Scheduler { Call.Type: { } type } => $"Scheduler {type}",
        Command.Operator { Call.Type: { } type } => $"Operator {type}",
        _ => command.GetType().Name,
    };

    // The numbers of the entries stand in answers to actions, so there has to be a journal.
    private sealed class NoJournal : IJournal
    {
        public void Add(in JournalEntry entry)
        {
        }
    }
}
