namespace MesosMock.Load.Rows;

/// <summary>How long a load runs.</summary>
/// <param name="WarmUp">Before it is measured.</param>
/// <param name="Measured">While it is measured.</param>
internal readonly record struct RunLength(TimeSpan WarmUp, TimeSpan Measured);
