namespace MesosMock.Load.Rows;

/// <summary>What a load is counted in.</summary>
internal enum LoadUnit
{
    /// <summary>Tasks that ended.</summary>
    Task,

    /// <summary>Events about tasks that operators received.</summary>
    Event,

    /// <summary>Offers that a framework received.</summary>
    Offer,

    /// <summary>Calls that were answered.</summary>
    Call,
}
