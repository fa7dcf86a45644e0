using MesosMock.Console.Screen;

namespace MesosMock.Console.Shell;

/// <summary>A pane and where it stands.</summary>
internal readonly record struct PanePlace(IPane Pane, Rectangle Area);
