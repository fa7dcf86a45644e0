namespace MesosMock.Console.Themes;

/// <summary>
/// What a piece of text is, rather than how it looks; a theme gives every tone its style. The
/// names are the keys of the tables <c>[ui]</c> and <c>[state]</c>.
/// </summary>
internal enum Tone
{
    Text,
    Dim,
    Accent,
    Title,
    Border,
    BorderFocus,
    Selected,
    Marked,
    Changed,
    Key,
    Danger,
    Graph,

    /// <summary>Goes well.</summary>
    Running,

    /// <summary>On its way from one state to another.</summary>
    Changing,

    /// <summary>Ended badly.</summary>
    Failed,

    /// <summary>The master lost it.</summary>
    Lost,

    /// <summary>Nobody can tell.</summary>
    Unreachable,

    /// <summary>Ended well, or not there at present.</summary>
    Away,
}
