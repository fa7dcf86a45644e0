using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Commands, of which a master checks the environment only
/// (src/common/validation.cpp, <c>validateCommandInfo</c> and what it calls).
/// </summary>
internal static class CommandValidation
{
    /// <summary>Checks the variables in their order.</summary>
    /// <returns>Mesos's error text, or null if the command is fine.</returns>
    public static string? Validate(CommandInfo command)
    {
        foreach (var variable in command.Environment?.Variables ?? [])
        {
            if (Validate(variable) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static string? Validate(CommandEnvironmentVariable variable)
    {
        var name = variable.Name;
        switch (variable.Type)
        {
            case CommandEnvironmentVariableType.Secret:
                return variable.Secret is null
                    ? $"Environment variable '{name}' of type 'SECRET' must have a secret set"
                    : variable.Value is not null
                        ? $"Environment variable '{name}' of type 'SECRET' must not have a"
                            + " value set"
                        : ValidateSecretOf(name, variable.Secret);

            case CommandEnvironmentVariableType.Value:
                return variable.Value is null
                    ? $"Environment variable '{name}' of type 'VALUE' must have a value set"
                    : variable.Secret is not null
                        ? $"Environment variable '{name}' of type 'VALUE' must not have a"
                            + " secret set"
                        : null;

            default:
                return "Environment variable of type 'UNKNOWN' is not allowed";
        }
    }

    private static string? ValidateSecretOf(string name, Secret secret)
    {
        if (Validate(secret) is { } error)
        {
            return $"Environment variable '{name}' specifies an invalid secret: {error}";
        }

        return secret.Value is { } value && value.Data.Span.Contains((byte)0)
            ? $"Environment variable '{name}' specifies a secret containing null bytes, which is"
                + " not allowed in the environment"
            : null;
    }

    private static string? Validate(Secret secret) => secret.Type switch
    {
        SecretType.Reference when secret.Reference is null =>
            "Secret of type REFERENCE must have the 'reference' field set",
        SecretType.Reference when secret.Value is not null =>
            $"Secret '{secret.Reference.Name}' of type REFERENCE must not have the 'value' field"
                + " set",
        SecretType.Value when secret.Value is null =>
            "Secret of type VALUE must have the 'value' field set",
        SecretType.Value when secret.Reference is not null =>
            "Secret of type VALUE must not have the 'reference' field set",
        _ => null,
    };
}
