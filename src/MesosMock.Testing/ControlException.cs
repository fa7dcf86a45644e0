namespace MesosMock.Testing;

/// <summary>The control API refused something.</summary>
public sealed class ControlException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong, and what is allowed.</param>
    /// <param name="nearest">What may have been meant.</param>
    public ControlException(int status, string message, IReadOnlyList<string> nearest)
        : base(message)
    {
        Status = status;
        Nearest = nearest;
    }

    /// <summary>The HTTP status: 400, 403, 404, 409, 415.</summary>
    public int Status { get; }

    /// <summary>What may have been meant; mostly empty.</summary>
    public IReadOnlyList<string> Nearest { get; }
}
