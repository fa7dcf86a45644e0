using System.Collections.Immutable;
using System.Text;
using MesosMock.Protocol.Generator.Emit;
using MesosMock.Protocol.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MesosMock.Protocol.Generator;

/// <summary>
/// Writes one C# file per message and enum of the field table (<c>Schema/*.wire</c>).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class WireGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    private static readonly DiagnosticDescriptor BadSchema = new(
        "WIRE001",
        "The field table cannot be read",
        "{0}",
        "MesosMock.Protocol",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".wire", StringComparison.Ordinal))
            .Select((file, cancellation) => (
                Name: Path.GetFileName(file.Path),
                Text: file.GetText(cancellation)?.ToString() ?? ""))
            .Collect();
        context.RegisterSourceOutput(files, Generate);
    }

    private static void Generate(
        SourceProductionContext context,
        ImmutableArray<(string Name, string Text)> files)
    {
        try
        {
            var packages = files
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => PackageParser.Parse(file.Name, file.Text))
                .ToList();
            SchemaResolver.Resolve(packages);
            AddSources(context, packages);
        }
        catch (SchemaException problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(BadSchema, null, problem.Message));
        }
    }

    private static void AddSources(
        SourceProductionContext context, IReadOnlyList<WirePackage> packages)
    {
        foreach (var package in packages)
        {
            foreach (var message in package.Messages)
            {
                Add(context, package, message.TypeName, SourceFile.Of(message));
            }

            foreach (var wireEnum in package.Enums)
            {
                Add(context, package, wireEnum.TypeName, SourceFile.Of(wireEnum));
            }
        }
    }

    private static void Add(
        SourceProductionContext context, WirePackage package, string typeName, string text) =>
        context.AddSource(
            $"{package.Namespace}.{typeName}.g.cs", SourceText.From(text, Utf8));
}
