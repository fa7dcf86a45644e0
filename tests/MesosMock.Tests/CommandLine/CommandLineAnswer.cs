using MesosMock.Configuration;

namespace MesosMock.Tests.CommandLine;

internal sealed record CommandLineAnswer(
    int Code, string Output, string Error, Settings? Started);
