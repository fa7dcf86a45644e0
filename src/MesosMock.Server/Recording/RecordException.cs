namespace MesosMock.Server.Recording;

/// <summary>A file is no record, or not one of this version.</summary>
/// <param name="line">The number of the bad line, from 1.</param>
/// <param name="message">What is wrong with it.</param>
public sealed class RecordException(int line, string message) : Exception(message)
{
    /// <summary>The number of the bad line, from 1.</summary>
    public int Line => line;
}
