using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

public sealed class CheckValidationTests
{
    private static readonly CommandInfo Echo = new() { Value = "echo" };

    public static TheoryData<CheckInfo, string?> Checks => new()
    {
        { new(), "CheckInfo must specify 'type'" },
        { new() { Type = CheckInfoType.Unknown }, "'UNKNOWN' is not a valid check type" },
        {
            new() { Type = CheckInfoType.Command },
            "Expecting 'command' to be set for COMMAND check"
        },
        {
            new() { Type = CheckInfoType.Command, Command = new() { Command = new() } },
            "Command check must contain 'shell command'"
        },
        {
            new()
            {
                Type = CheckInfoType.Command,
                Command = new() { Command = new() { Shell = false } },
            },
            "Command check must contain 'executable path'"
        },
        { new() { Type = CheckInfoType.Http }, "Expecting 'http' to be set for HTTP check" },
        {
            new() { Type = CheckInfoType.Http, Http = new() { Port = 80, Path = "x" } },
            "The path 'x' of HTTP check must start with '/'"
        },
        { new() { Type = CheckInfoType.Tcp }, "Expecting 'tcp' to be set for TCP check" },
        {
            new() { Type = CheckInfoType.Command, Command = new() { Command = Echo } },
            null
        },
        {
            new()
            {
                Type = CheckInfoType.Tcp,
                Tcp = new CheckInfoTcp(80),
                IntervalSeconds = -1,
                TimeoutSeconds = -1,
            },
            "Expecting 'interval_seconds' to be non-negative"
        },
    };

    public static TheoryData<HealthCheck, string?> HealthChecks => new()
    {
        { new(), "HealthCheck must specify 'type'" },
        { new() { Type = HealthCheckType.Unknown }, "'UNKNOWN' is not a valid health check type" },
        {
            new() { Type = HealthCheckType.Command },
            "Expecting 'command' to be set for COMMAND health check"
        },
        {
            new() { Type = HealthCheckType.Command, Command = new() },
            "Command health check must contain 'shell command'"
        },
        {
            new() { Type = HealthCheckType.Http },
            "Expecting 'http' to be set for HTTP health check"
        },
        {
            new() { Type = HealthCheckType.Http, Http = new() { Port = 80, Scheme = "ftp" } },
            "Unsupported HTTP health check scheme: 'ftp'"
        },
        {
            new() { Type = HealthCheckType.Http, Http = new() { Port = 80, Path = "x" } },
            "The path 'x' of HTTP health check must start with '/'"
        },
        {
            new() { Type = HealthCheckType.Tcp },
            "Expecting 'tcp' to be set for TCP health check"
        },
        {
            new()
            {
                Type = HealthCheckType.Command,
                Command = Echo,
                GracePeriodSeconds = -1,
                TimeoutSeconds = -1,
            },
            "Expecting 'grace_period_seconds' to be non-negative"
        },
        { new() { Type = HealthCheckType.Command, Command = Echo }, null },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void Checks_are_held_to_their_type(CheckInfo check, string? expected) =>
        Assert.Equal(expected, CheckValidation.Validate(check));

    [Theory]
    [MemberData(nameof(HealthChecks))]
    public void Health_checks_are_held_to_their_type(HealthCheck check, string? expected) =>
        Assert.Equal(expected, CheckValidation.Validate(check));
}
