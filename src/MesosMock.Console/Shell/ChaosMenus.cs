using MesosMock.Console.Panes;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Targets;

namespace MesosMock.Console.Shell;

/// <summary>Menus made of the catalogue of actions: nothing in them is written twice.</summary>
internal static class ChaosMenus
{
    private const string ForceName = "tasks force";

    // With more targets a menu does not ask beforehand what is possible.
    private const int ChecksMax = 100;

    /// <summary>The letters of the states that a task can be forced into.</summary>
    public static readonly IReadOnlyList<(char Letter, string State)> States =
    [
        ('s', "STAGING"), ('t', "STARTING"), ('r', "RUNNING"), ('i', "KILLING"),
        ('n', "FINISHED"), ('k', "KILLED"), ('f', "FAILED"), ('g', "GONE"),
        ('o', "GONE_BY_OPERATOR"), ('u', "UNREACHABLE"), ('d', "DROPPED"), ('l', "LOST"),
        ('e', "ERROR"), ('w', "UNKNOWN"),
    ];

    /// <summary>Everything that can be done to targets of a kind.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="ids">Which they are, by what they are known by.</param>
    /// <param name="context">Runs what is chosen.</param>
    public static MenuOverlay ForTargets(
        TargetKind kind, IReadOnlyList<TargetKey> ids, ConsoleContext context)
    {
        var noun = kind.ToString().ToLowerInvariant();
        var entries = ActionCatalogue.Infos
            .Where(info => info.Targets == kind && info.Key is not null)
            .Select(info => EntryOf(info, noun, ids, context));
        return new($"chaos · {Describe(noun, ids)}", Note(ids), Checked([.. entries], context));
    }

    /// <summary>The states that tasks can be forced into.</summary>
    public static MenuOverlay ForStates(IReadOnlyList<TargetKey> ids, ConsoleContext context)
    {
        // Without its entry in the catalogue the line is refused with the reason.
        var info = ActionCatalogue.Infos.FirstOrDefault(one => one.Name == ForceName)
            ?? new ActionInfo(ForceName, "force a state", "");
        var last = 0;
        List<MenuEntry> entries = [];
        foreach (var (letter, state) in States)
        {
            last = context.LastRequest?.Arguments.StartsWith(state, StringComparison.Ordinal)
                ?? state == "LOST" ? entries.Count : last;
            var request = new ChaosRequest(info, "task", ids, state);
            entries.Add(new(letter, state, () => context.Act(request))
            {
                Check = ids.Count > ChecksMax ? "" : request.Line,
                Edit = () => context.Open(FormOf(info, "task", ids, context, state)),
            });
        }

        var title = $"force state · {Describe("task", ids)}";
        return new(title, Note(ids), Checked(entries, context)) { Selected = last };
    }

    /// <summary>Actions without targets whose names begin with a noun.</summary>
    public static MenuOverlay ForNoun(string noun, string title, ConsoleContext context)
    {
        var entries = ActionCatalogue.Infos
            .Where(info => info.Name.StartsWith(noun + " ", StringComparison.Ordinal)
                && info is { Targets: null, Key: not null })
            .Select(info => EntryOf(info, "", [], context));
        return new(title, "Esc closes", Checked([.. entries], context));
    }

    /// <summary>The parameters of an action without targets.</summary>
    public static FormOverlay FormOf(string name, ConsoleContext context) =>
        FormOf(ActionCatalogue.Infos.Single(info => info.Name == name), "", [], context, "");

    private static MenuEntry EntryOf(
        ActionInfo info, string kind, IReadOnlyList<TargetKey> ids, ConsoleContext context)
    {
        void Edit() => context.Open(FormOf(info, kind, ids, context, ""));
        void Run()
        {
            if (kind.Length == 0)
            {
                context.Act(info.Name);
            }
            else
            {
                context.Act(new ChaosRequest(info, kind, ids, ""));
            }
        }

        var isFinal = info.Danger == Danger.Final;
        return new(info.Key ?? ' ', info.Title + (isFinal ? " !" : ""),
            info.Parameters.Any(one => one.IsRequired) ? Edit : Run)
        {
            Note = string.Join(' ', info.Parameters
                .Where(one => one.Default is not null && one.Type != ParameterType.Mode)
                .Take(2).Select(one => $"{one.Name} {one.Default}")),
            Check = kind.Length == 0 ? info.Name
                : ids.Count > ChecksMax ? "" : new ChaosRequest(info, kind, ids, "").Line,
            Tone = isFinal ? Tone.Danger : Tone.Text,
            Edit = info.Parameters.Count > 0 ? Edit : null,
        };
    }

    /// <summary>Has the entries say why they are not possible now.</summary>
    private static IReadOnlyList<MenuEntry> Checked(
        IReadOnlyList<MenuEntry> entries, ConsoleContext context)
    {
        MenuEntry[] asked = [.. entries.Where(entry => entry.Check.Length > 0)];
        context.Check([.. asked.Select(entry => entry.Check)], reasons =>
        {
            foreach (var (entry, reason) in asked.Zip(reasons))
            {
                entry.Reason = reason ?? "";
            }
        });
        return entries;
    }

    private static FormOverlay FormOf(
        ActionInfo info,
        string kind,
        IReadOnlyList<TargetKey> ids,
        ConsoleContext context,
        string first)
    {
        FormField[] fields =
        [
            .. info.Parameters.Select((one, place) => new FormField(
                one.Name,
                one.Range is null ? one.Help : $"{one.Help}; {one.Range}",
                TextInput.Preset(
                    place == 0 && first.Length > 0 ? first : one.Default ?? ""),
                one.IsPositional)),
        ];
        var title = kind.Length == 0 ? info.Title : $"{info.Title} · {Describe(kind, ids)}";
        return new FormOverlay(title, fields, filled =>
        {
            var arguments = ArgumentsOf(info, filled);
            if (kind.Length == 0)
            {
                context.Act($"{info.Name} {arguments}".TrimEnd());
            }
            else
            {
                context.Act(new ChaosRequest(info, kind, ids, arguments));
            }
        });
    }

    private static string ArgumentsOf(ActionInfo info, IReadOnlyList<FormField> fields)
    {
        List<string> words = [];
        foreach (var (parameter, field) in info.Parameters.Zip(fields))
        {
            var text = field.Input.Text.Trim();
            if (text.Length == 0 || (text == parameter.Default && !parameter.IsPositional))
            {
                continue;
            }

            var value = ChaosRequest.Quote(text);
            words.Add(parameter.IsPositional ? parameter.IsRest ? text : value
                : parameter.Type == ParameterType.Flag ? $"--{parameter.Name}={value}"
                : $"--{parameter.Name} {value}");
        }

        return string.Join(' ', words);
    }

    private static string Describe(string noun, IReadOnlyList<TargetKey> ids) =>
        ids.Count == 1 ? $"{noun} {ShortId.Of(ids[0].Id)}" : $"{ids.Count} {noun}s";

    private static string Note(IReadOnlyList<TargetKey> ids) => ids.Count > 1
        ? "asks once · Shift+letter opens the form · Esc closes"
        : "acts at once · Shift+letter opens the form · Esc closes";
}
