using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Checks and health checks of tasks
/// (src/common/validation.cpp, <c>validateCheckInfo</c> and <c>validateHealthCheck</c>).
/// </summary>
internal static class CheckValidation
{
    /// <summary>Checks a general check.</summary>
    /// <returns>Mesos's error text, or null if the check is fine.</returns>
    public static string? Validate(CheckInfo check)
    {
        var error = check.Type switch
        {
            null => "CheckInfo must specify 'type'",
            CheckInfoType.Command => check.Command is null
                ? "Expecting 'command' to be set for COMMAND check"
                : Validate(check.Command.Command, "Command check", "Check's"),
            CheckInfoType.Http => check.Http is null
                ? "Expecting 'http' to be set for HTTP check"
                : ValidatePath(check.Http.Path, "HTTP check"),
            CheckInfoType.Tcp => check.Tcp is null
                ? "Expecting 'tcp' to be set for TCP check"
                : null,
            _ => "'UNKNOWN' is not a valid check type",
        };
        return error
            ?? NonNegative(check.DelaySeconds, "delay_seconds")
            ?? NonNegative(check.IntervalSeconds, "interval_seconds")
            ?? NonNegative(check.TimeoutSeconds, "timeout_seconds");
    }

    /// <summary>Checks a health check.</summary>
    /// <returns>Mesos's error text, or null if the check is fine.</returns>
    public static string? Validate(HealthCheck check)
    {
        var error = check.Type switch
        {
            null => "HealthCheck must specify 'type'",
            HealthCheckType.Command => check.Command is null
                ? "Expecting 'command' to be set for COMMAND health check"
                : Validate(check.Command, "Command health check", "Health check's"),
            HealthCheckType.Http => check.Http is null
                ? "Expecting 'http' to be set for HTTP health check"
                : Validate(check.Http),
            HealthCheckType.Tcp => check.Tcp is null
                ? "Expecting 'tcp' to be set for TCP health check"
                : null,
            _ => "'UNKNOWN' is not a valid health check type",
        };
        return error
            ?? NonNegative(check.DelaySeconds, "delay_seconds")
            ?? NonNegative(check.GracePeriodSeconds, "grace_period_seconds")
            ?? NonNegative(check.IntervalSeconds, "interval_seconds")
            ?? NonNegative(check.TimeoutSeconds, "timeout_seconds");
    }

    private static string? Validate(CommandInfo command, string subject, string owner)
    {
        if (command.Value is null)
        {
            var wanted = command.Shell ? "'shell command'" : "'executable path'";
            return $"{subject} must contain {wanted}";
        }

        return CommandValidation.Validate(command) is { } error
            ? $"{owner} `CommandInfo` is invalid: {error}"
            : null;
    }

    private static string? Validate(HealthCheckHttpCheckInfo http) =>
        http.Scheme is null or "http" or "https"
            ? ValidatePath(http.Path, "HTTP health check")
            : $"Unsupported HTTP health check scheme: '{http.Scheme}'";

    private static string? ValidatePath(string? path, string subject) =>
        path is null || path.StartsWith('/')
            ? null
            : $"The path '{path}' of {subject} must start with '/'";

    private static string? NonNegative(double seconds, string field) =>
        seconds < 0 ? $"Expecting '{field}' to be non-negative" : null;
}
