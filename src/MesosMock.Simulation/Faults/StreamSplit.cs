namespace MesosMock.Simulation.Faults;

/// <summary>Where a record is cut into chunks.</summary>
public enum StreamSplit
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Into pieces of one size.</summary>
    Bytes,

    /// <summary>Into pieces of changing size.</summary>
    Random,

    /// <summary>In the middle of the length line, and behind it.</summary>
    InsideLength,

    /// <summary>In the middle of a character of several bytes, or of the body.</summary>
    InsideUtf8,
}
