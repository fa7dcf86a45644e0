namespace MesosMock.Console.Screen;

/// <summary>A part of the screen.</summary>
internal readonly record struct Rectangle(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>What lies within a frame of one cell.</summary>
    public Rectangle Inner => new(
        X + 1, Y + 1, Math.Max(0, Width - 2), Math.Max(0, Height - 2));

    /// <summary>The part that lies within another one.</summary>
    public Rectangle Within(Rectangle other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new(x, y, Math.Max(0, Math.Min(Right, other.Right) - x),
            Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    /// <summary>A part of this size in the middle.</summary>
    public Rectangle Centered(int width, int height)
    {
        var (w, h) = (Math.Min(width, Width), Math.Min(height, Height));
        return new(X + ((Width - w) / 2), Y + ((Height - h) / 2), w, h);
    }
}
