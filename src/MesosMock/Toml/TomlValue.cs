namespace MesosMock.Toml;

/// <summary>A value of a TOML document: one of the types in this file, array or table.</summary>
/// <param name="span">
/// Where the value is written; for a table that a header opens, the header.
/// </param>
internal abstract class TomlValue(TomlSpan span)
{
    /// <summary>Where the value is written.</summary>
    public TomlSpan Span { get; protected set; } = span;

    /// <summary>The type in words, with its article, for messages.</summary>
    public abstract string TypeName { get; }
}

/// <summary>A string of any of the four notations.</summary>
internal sealed class TomlString(string value, TomlSpan span) : TomlValue(span)
{
    /// <summary>The text with its escapes resolved and its line ends as <c>\n</c>.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "a string";
}

/// <summary>A 64-bit integer.</summary>
internal sealed class TomlInteger(long value, TomlSpan span) : TomlValue(span)
{
    /// <summary>The number.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "an integer";
}

/// <summary>An IEEE 754 binary64 number, infinities and NaN included.</summary>
internal sealed class TomlFloat(double value, TomlSpan span) : TomlValue(span)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "a float";
}

/// <summary>True or false.</summary>
internal sealed class TomlBoolean(bool value, TomlSpan span) : TomlValue(span)
{
    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "a boolean";
}

/// <summary>A date, a time, or both, with or without an offset.</summary>
internal sealed class TomlDateTime(TomlDateTimeKind kind, string value, TomlSpan span)
    : TomlValue(span)
{
    /// <summary>Which of the four date and time types it is.</summary>
    public TomlDateTimeKind Kind { get; } = kind;

    /// <summary>
    /// RFC 3339 text with <c>T</c> and <c>Z</c> in capitals and at most nine fraction digits.
    /// </summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "a date or time";
}
