namespace MesosMock.Load.Clients;

/// <summary>What one part of a load has seen. One thread counts; anyone may read.</summary>
internal sealed class Tally
{
    /// <summary>Tasks whose last expected update came.</summary>
    public long Tasks { get; set; }

    /// <summary>Status updates.</summary>
    public long Updates { get; set; }

    /// <summary>Offers.</summary>
    public long Offers { get; set; }

    /// <summary>Calls that were answered.</summary>
    public long Calls { get; set; }

    /// <summary>Events about tasks that subscribers of the operator API received.</summary>
    public long WatcherEvents { get; set; }

    /// <summary>Refused calls, ERROR events and broken connections.</summary>
    public long Errors { get; set; }

    /// <summary>What the first error was; null if there was none.</summary>
    public string? FirstError { get; private set; }

    public void AddError(string error)
    {
        Errors++;
        FirstError ??= error;
    }

    /// <summary>Adds another's counts.</summary>
    /// <param name="other">Whose.</param>
    /// <param name="sign">1, or -1 to take them away.</param>
    public void Add(Tally other, int sign = 1)
    {
        Tasks += sign * other.Tasks;
        Updates += sign * other.Updates;
        Offers += sign * other.Offers;
        Calls += sign * other.Calls;
        WatcherEvents += sign * other.WatcherEvents;
        Errors += sign * other.Errors;
        FirstError ??= other.FirstError;
    }
}
