namespace MesosMock.Load.Clients;

/// <summary>An offer that waits until its framework may launch more.</summary>
internal readonly record struct HeldOffer(byte[] Id, byte[] AgentId);
