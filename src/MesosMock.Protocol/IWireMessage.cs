namespace MesosMock.Protocol;

/// <summary>
/// A message of the Mesos v1 API. Every generated record implements it; nobody else can, since
/// the codec behind it is internal.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IWireMessage<TSelf>
    where TSelf : IWireMessage<TSelf>
{
}
