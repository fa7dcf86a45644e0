namespace MesosMock.Protocol.Generator.Schema;

/// <summary>The table cannot be read; the message says where and why.</summary>
internal sealed class SchemaException : Exception
{
    /// <summary>Makes the error for one line of one file.</summary>
    public SchemaException(string file, int line, string problem)
        : base($"{file}:{line}: {problem}")
    {
    }
}
