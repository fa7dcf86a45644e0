namespace MesosMock.Protocol;

/// <summary>One entry of a map field.</summary>
internal interface IMapEntry
{
    /// <summary>The entry's key.</summary>
    string Key { get; }
}
