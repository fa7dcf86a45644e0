using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>A line of a form.</summary>
/// <param name="Name">As the action language calls it.</param>
/// <param name="Help">What it means and what is allowed.</param>
/// <param name="Input">What has been typed.</param>
/// <param name="IsPositional">Whether it stands in the line without its name.</param>
internal sealed record FormField(
    string Name, string Help, TextInput Input, bool IsPositional = false);
