namespace MesosMock.Simulation.Configuration;

/// <summary>Kind of a value in the text form of resources and attributes.</summary>
public enum TextValueKind
{
    /// <summary>A number, as in <c>cpus:16</c>.</summary>
    Scalar,

    /// <summary>Ranges of whole numbers, as in <c>ports:[31000-32000]</c>.</summary>
    Ranges,

    /// <summary>A set of words, as in <c>disks:{a,b}</c>.</summary>
    Set,

    /// <summary>A word, as in <c>rack:r1</c>. Attributes only.</summary>
    Text,
}
