namespace MesosMock.Demo.Wire;

/// <summary>What a scheduler knows about a call once it is answered, or is not.</summary>
internal enum CallFate
{
    /// <summary>202: the master took it. Whether it has an effect is told by events.</summary>
    Taken,

    /// <summary>The master does not take this stream for ours: subscribe again.</summary>
    NotSubscribed,

    /// <summary>The call is wrong; repeating it does not make it right.</summary>
    Refused,

    /// <summary>Somebody on the way is busy; the same call may be good later.</summary>
    Later,

    /// <summary>Nobody knows: it may have been carried out, or not.</summary>
    Unknown,
}
