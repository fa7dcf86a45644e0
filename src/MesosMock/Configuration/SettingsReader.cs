using System.Security.Cryptography;
using MesosMock.Simulation.Configuration;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Reads the settings of a run from a file's root table and from flags.</summary>
internal static class SettingsReader
{
    private static readonly OptionType<long?> Seed =
        OptionTypes.OrWord(OptionTypes.Long(0, long.MaxValue), "random");

    private static readonly OptionType<LogThreshold> Level = OptionTypes.Choice(
        [.. Enum.GetValues<LogThreshold>()
            .Select(level => (level.ToString().ToLowerInvariant(), level))]);

    private static readonly OptionType<string> Version = OptionTypes.Text(
        "numbers with dots, such as \"1.11.0\"",
        text => System.Version.TryParse(text, out _) ? null : $"\"{text}\" is not a version");

    private static readonly OptionType<string> Hostname = OptionTypes.Text(
        "a host name such as \"localhost\"",
        text => Uri.CheckHostName(text) == UriHostNameType.Unknown
            ? $"\"{text}\" is not a host name"
            : null);

    private static readonly OptionType<string?> OptionalIp = OptionalAddress();

    /// <summary>Reads the settings.</summary>
    /// <param name="report">Collects what is found.</param>
    /// <param name="table">The file's root table; null when there is no file.</param>
    /// <returns>The settings; of use only when the report has no problems.</returns>
    public static Settings Read(ConfigurationReport report, TomlTable? table)
    {
        var defaults = new Settings();
        var root = new SectionReader(report, "", table);
        var seed = root.Read("seed", null, Seed);
        var settings = new Settings
        {
            Ip = root.Read("ip", defaults.Ip, OptionTypes.IpAddress),
            Port = root.Read("port", defaults.Port, OptionTypes.Port),
            IsSeedRandom = seed is null,
            Cluster = new ClusterOptions
            {
                // A short random seed is easier to type again than one of 19 digits.
                Seed = (ulong)(seed ?? RandomNumberGenerator.GetInt32(int.MaxValue)),
                Hostname = root.Read("hostname", defaults.Cluster.Hostname, Hostname),
                AllowTaskDirectives = root.Read(
                    "allow_task_directives",
                    defaults.Cluster.AllowTaskDirectives,
                    OptionTypes.Boolean),
            },
            Speed = root.Read("speed", defaults.Speed, OptionTypes.Number(0.001, 10_000)),
        };

        settings = ReadSections(root, settings);
        root.Finish();
        return settings with
        {
            Cluster = settings.Cluster with { Ip = settings.Ip, Port = settings.Port },
        };
    }

    private static Settings ReadSections(SectionReader root, Settings settings)
    {
        var log = ReadLog(root.Section("log"));
        var (cluster, http) = ReadMaster(root.Section("master"), settings.Cluster);
        cluster = ReadMesos(root, root.Section("mesos"), cluster);
        cluster = EmulationReader.Read(root.Section("emulation"), cluster);
        cluster = cluster with
        {
            Faults = [.. root.Sections("fault").Select(FaultReader.Read)],
            TaskRules = [.. root.Sections("task_rule").Select(TaskRuleReader.Read)],
        };
        return settings with
        {
            Log = log,
            Http = http,
            Cluster = cluster,
            Control = ReadControl(root.Section("control")),
            Journal = ReadJournal(root.Section("journal")),
            Console = ReadConsole(root.Section("console"), root.Section("keys")),
        };
    }

    private static LogSettings ReadLog(SectionReader section)
    {
        var defaults = new LogSettings();
        var log = new LogSettings
        {
            File = section.Read("file", defaults.File, OptionTypes.File),
            Level = section.Read("level", defaults.Level, Level),
        };
        section.Finish();
        return log;
    }

    private static (ClusterOptions Cluster, HttpSettings Http) ReadMaster(
        SectionReader section, ClusterOptions cluster)
    {
        var defaults = new HttpSettings();
        cluster = cluster with
        {
            Version = section.Read("version", cluster.Version, Version),
            HeartbeatInterval = section.Read(
                "heartbeat_interval", cluster.HeartbeatInterval, OptionTypes.Interval),
            AllocationInterval = section.Read(
                "allocation_interval", cluster.AllocationInterval, OptionTypes.Interval),
            OfferTimeout = section.Read(
                "offer_timeout", cluster.OfferTimeout, OptionTypes.IntervalOrOff),
        };
        var http = new HttpSettings
        {
            IsContentTypeLenient = section.Read(
                "lenient_content_type", defaults.IsContentTypeLenient, OptionTypes.Boolean),
            BodyBytesMax = section.Read(
                "max_body_bytes", defaults.BodyBytesMax, OptionTypes.Long(1, 1L << 30)),
            StreamBacklogBytesMax = section.Read(
                "max_stream_backlog_bytes",
                defaults.StreamBacklogBytesMax,
                OptionTypes.Long(1, 1L << 36)),
        };
        section.Finish();
        return (cluster, http);
    }

    private static ClusterOptions ReadMesos(
        SectionReader root, SectionReader section, ClusterOptions cluster)
    {
        var single = AgentGroupReader.ReadSingle(section);
        var groups = root.Sections("agents");
        if (groups.Count > 0)
        {
            section.Ignore(AgentGroupReader.SingleKeys, "there are [[agents]] groups");
        }

        cluster = cluster with
        {
            Capacity = section.Read(
                "capacity",
                cluster.Capacity,
                OptionTypes.Choice(
                    ("infinite", CapacityMode.Infinite), ("finite", CapacityMode.Finite))),
            Agents = groups.Count > 0 ? [.. groups.Select(AgentGroupReader.Read)] : [single],
        };
        section.Finish();
        return cluster;
    }

    private static ControlSettings ReadControl(SectionReader section)
    {
        var defaults = new ControlSettings();
        var control = new ControlSettings
        {
            IsEnabled = section.Read("enabled", defaults.IsEnabled, OptionTypes.Boolean),
            Ip = section.Read("ip", defaults.Ip, OptionalIp),
            Port = section.Read(
                "port", defaults.Port, OptionTypes.OrWord(OptionTypes.Port, "same")),
        };
        section.Finish();
        return control;
    }

    private static JournalSettings ReadJournal(SectionReader section)
    {
        var defaults = new JournalSettings();
        var journal = new JournalSettings
        {
            File = section.Read("file", defaults.File, OptionTypes.File),
            EntriesMax = section.Read(
                "keep", defaults.EntriesMax, OptionTypes.Integer(1, 10_000_000)),
        };
        section.Finish();
        return journal;
    }

    private static ConsoleSettings ReadConsole(SectionReader section, SectionReader keys)
    {
        var defaults = new ConsoleSettings();
        var console = new ConsoleSettings
        {
            Theme = section.Read(
                "theme", defaults.Theme, OptionTypes.FilledText("the name or path of a theme")),
            FramesPerSecondMax = section.Read(
                "fps", defaults.FramesPerSecondMax, OptionTypes.Integer(1, 60)),
            Keys = keys.ReadAll("", OptionTypes.FilledText("a command line")),
        };
        section.Finish();
        return console;
    }

    private static OptionType<string?> OptionalAddress()
    {
        return new(
            $"{OptionTypes.IpAddress.Allowed}, or \"same\" for that of the master",
            (TomlValue value, out string? result) =>
            {
                result = null;
                return value is TomlString { Value: "same" }
                    ? null
                    : OptionTypes.IpAddress.Convert(value, out result!);
            },
            value => TomlText.Quote(value ?? "same"));
    }
}
