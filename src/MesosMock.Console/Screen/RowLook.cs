namespace MesosMock.Console.Screen;

/// <summary>What lies below the text of a row.</summary>
internal enum RowLook
{
    Normal,
    Selected,
    Marked,
    Changed,
}
