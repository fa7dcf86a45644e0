namespace MesosMock.Toml;

/// <summary>The four date and time types of TOML.</summary>
internal enum TomlDateTimeKind
{
    /// <summary>An instant: date, time and offset from UTC.</summary>
    OffsetDateTime,

    /// <summary>Date and time of a place that is not said.</summary>
    LocalDateTime,

    /// <summary>A day.</summary>
    LocalDate,

    /// <summary>A time of day.</summary>
    LocalTime,
}
