using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol.V1;

namespace MesosMock.Console.Panes;

/// <summary>The states of tasks as words with a mark and a tone.</summary>
internal static class TaskWords
{
    private static readonly Dictionary<TaskState, string> Words = Enum.GetValues<TaskState>()
        .ToDictionary(state => state, NameOf);

    /// <summary>The tone of a state.</summary>
    public static Tone ToneOf(TaskState state) => state switch
    {
        TaskState.Running => Tone.Running,
        TaskState.Staging or TaskState.Starting or TaskState.Killing => Tone.Changing,
        TaskState.Finished or TaskState.Killed => Tone.Away,
        TaskState.Lost => Tone.Lost,
        TaskState.Unreachable or TaskState.Unknown => Tone.Unreachable,
        _ => Tone.Failed,
    };

    /// <summary>Writes a state: what is well has no mark.</summary>
    public static void WriteState(TaskState state, TextLine line)
    {
        var mark = ToneOf(state) switch
        {
            Tone.Failed => "✖ ",
            Tone.Lost => "! ",
            Tone.Unreachable => "? ",
            Tone.Changing => "◐ ",
            _ => "",
        };
        _ = line.In(ToneOf(state)).Add(mark).Add(Words[state]);
    }

    /// <summary><c>GONE_BY_OPERATOR</c>, as operators write it.</summary>
    public static string WordOf(TaskState state) => Words[state];

    private static string NameOf(TaskState state)
    {
        var name = state.ToString();
        var words = string.Concat(name.Select((letter, place) =>
            place > 0 && char.IsUpper(letter) ? "_" + letter : letter.ToString()));
        return words.ToUpperInvariant();
    }
}
