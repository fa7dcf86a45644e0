using MesosMock.Load.Clients;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Rows;

/// <summary>One row of the table: a load, and how the servers are set up for it.</summary>
internal sealed record LoadRow(string Name, LoadUnit Unit, TargetOptions Target, LoadOptions Load);
