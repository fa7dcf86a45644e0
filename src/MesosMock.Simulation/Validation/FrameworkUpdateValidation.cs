using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What a known framework may change about itself (src/master/validation.cpp,
/// <c>framework::validateUpdate</c> and <c>framework::preserveImmutableFields</c>).
/// </summary>
internal static class FrameworkUpdateValidation
{
    /// <summary>Checks the principal, for SUBSCRIBE of a known framework.</summary>
    public static string? ValidatePrincipal(FrameworkInfo current, FrameworkInfo wanted) =>
        current.Principal == wanted.Principal
            ? null
            : "Changing framework's principal is not allowed.";

    /// <summary>Checks principal, user and checkpoint, for UPDATE_FRAMEWORK.</summary>
    /// <returns>Mesos's error text, or null if the update is allowed.</returns>
    public static string? Validate(FrameworkInfo current, FrameworkInfo wanted)
    {
        if (ValidatePrincipal(current, wanted) is { } error)
        {
            return error;
        }

        if (current.User != wanted.User)
        {
            return "Updating 'FrameworkInfo.user' is unsupported; attempted to update from"
                + $" '{current.User}' to '{wanted.User}'";
        }

        return current.Checkpoint == wanted.Checkpoint
            ? null
            : "Updating 'FrameworkInfo.checkpoint' is unsupported; attempted to update from"
                + $" '{Print(current.Checkpoint)}' to '{Print(wanted.Checkpoint)}'";
    }

    /// <summary>What a re-SUBSCRIBE gets: user and checkpoint silently stay as they were.</summary>
    public static FrameworkInfo PreserveImmutableFields(
        FrameworkInfo current, FrameworkInfo wanted) =>
        wanted with { User = current.User, Checkpoint = current.Checkpoint };

    private static string Print(bool value) => value ? "true" : "false";
}
