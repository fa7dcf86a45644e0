using System.Text;

namespace MesosMock.Simulation.Faults;

/// <summary>Writes the page of all faults, so that it says what the catalogue says.</summary>
public static class FaultPage
{
    private const string Introduction =
        """
        # Faults

        This page is written from the catalogue (`src/MesosMock.Simulation/Faults`): run the tests
        with `MESOSMOCK_REWRITE=1` to write it anew. How to add a fault: `WRITING_A_FAULT.md`.

        A rule is a `[[fault]]` table of the configuration:

            [[fault]]
            fault = "update.duplicate"
            target = "task(web-*)"
            probability = 0.1
            parameters = { copies = 3, spacing = "uniform(1s,5s)" }

        - `target`: a selector, as agent(…), task(…), offer(…), framework(…), stream(…). A selector
          of agents or frameworks also names the tasks, offers and calls that belong to them.
        - `mode`: of faults that act by themselves, how many targets a firing takes. Of those that
          wait, `one` and `all` take every opportunity, `N` takes those of N subjects only, `N%`
          those of a share of the subjects.
        - `probability`: of each opportunity; 0 is no rule at all.
        - `at`, `every`: when it acts. One that waits is open from `at` on, and with `every` takes
          one opportunity in each period.
        - `skip`, `max`, `cooldown`: opportunities that pass first, firings after which it is
          spent, rest after a firing.
        - `for`: time after which it heals by itself.
        - `dry_run`: firings are told of, and nothing happens.
        - `armed`: with false it waits to be armed or fired by hand.

        A fault that acts by itself and has neither `at` nor `every` acts as soon as there is
        something to act on, once. Every draw is keyed by the seed, the rule, the subject and how
        often the subject came up: neither the order of calls nor another rule shifts it. A change
        applies to streams that are open. Times are simulated, unless a parameter says real time.

        """;

    /// <summary>The page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| rank | fault | acts on | what |\n|---|---|---|---|\n");
        foreach (var fault in FaultCatalogue.All)
        {
            page.Append(
                $"| {fault.Rank} | [`{fault.Id}`](#{AnchorOf(fault)}) | {KindOf(fault)} "
                + $"| {fault.Title} |\n");
        }

        foreach (var fault in FaultCatalogue.All)
        {
            Write(fault, page);
        }

        return page.ToString();
    }

    private static void Write(FaultDefinition fault, StringBuilder page)
    {
        page.Append($"\n## {fault.Id}\n\n{fault.Title}. ");
        page.Append(fault.ActsByItself
            ? $"Acts by itself, on {KindOf(fault)}s.\n\n"
            : $"Waits for its opportunity: {KindOf(fault)}s.\n\n");
        page.Append($"- **Does**: {fault.Does}\n");
        page.Append($"- **A correct framework must**: {fault.Must}\n");
        page.Append($"- **Healing**: {fault.Heals}\n");
        page.Append($"- **Seen in**: {string.Join("; ", fault.Evidence)}\n");
        if (fault.Parameters.Count == 0)
        {
            return;
        }

        page.Append("\n| parameter | default | values | meaning |\n|---|---|---|---|\n");
        foreach (var parameter in fault.Parameters)
        {
            page.Append(
                $"| `{parameter.Name}` | `{Shown(parameter.Default)}` | {parameter.Allowed} "
                + $"| {parameter.Help} |\n");
        }
    }

    private static string Shown(string text) => text.Length == 0 ? "\"\"" : text;

    private static string KindOf(FaultDefinition fault) => Parameter.Word(fault.Target);

    /// <summary>As pages of repositories name their headings.</summary>
    private static string AnchorOf(FaultDefinition fault) =>
        fault.Id.Replace(".", "", StringComparison.Ordinal);
}
