using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Turns the declarations of all modules into one immutable definition. The order in which modules are registered
/// makes no difference: they are composed core first, then by id.
/// </summary>
public static class GraphComposer
{
    /// <summary>Composes the modules.</summary>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public static ComposedGraph Compose(IEnumerable<GraphModule> modules) => Compose(modules, new DiagnosticBag());

    /// <summary>Composes the modules, and reports what went wrong before, while they were loaded, together with the rest.</summary>
    /// <exception cref="CompositionException">Something is wrong; all of it is listed.</exception>
    public static ComposedGraph Compose(IEnumerable<GraphModule> modules, DiagnosticBag diagnostics)
    {
        var ordered = modules
            .OrderBy(module => module.Manifest.Id != CoreModel.ModuleId)
            .ThenBy(module => module.Manifest.Id, StringComparer.Ordinal)
            .ToList();

        ModuleChecks.Check(ordered, diagnostics);

        // A module that is there twice would collide with itself in everything that it declares.
        ordered = [.. ordered.DistinctBy(module => module.Manifest.Id)];
        var schemas = ordered.ConvertAll(module => Declared(module, id => new SchemaBuilder(id), module.ConfigureSchema, diagnostics));
        var imports = ordered.ConvertAll(module => Declared(module, id => new ImportBuilder(id), module.ConfigureImports, diagnostics));
        var audits = ordered.ConvertAll(module => Declared(module, id => new AuditBuilder(id), module.ConfigureAudits, diagnostics));
        var reports = ordered.ConvertAll(module => Declared(module, id => new ReportBuilder(id), module.ConfigureReport, diagnostics));

        DeclarationChecks.Check(schemas, imports, diagnostics);
        ImportChecks.Check(imports, diagnostics);
        AuditChecks.Check(schemas, audits, diagnostics);
        ReportChecks.Check(reports, diagnostics);
        diagnostics.ThrowIfAny();

        return new ComposedGraph(
            ordered,
            DefinitionAssembler.Assemble([.. ordered.Select(module => module.Manifest)], schemas),
            [.. imports.SelectMany(builder => builder.Definitions)],
            [.. audits.SelectMany(builder => builder.Audits)],
            [.. ordered.Zip(reports).SelectMany(part => part.Second.Sections is { Count: > 0 } sections ? sections : [ChangesSection.Of(part.First.Manifest.Id, part.First.Manifest.Title)])]);
    }

    private static TBuilder Declared<TBuilder>(
        GraphModule module, Func<string, TBuilder> create, Action<TBuilder> configure, DiagnosticBag diagnostics)
    {
        var builder = create(module.Manifest.Id);
        try
        {
            configure(builder);
            return builder;
        }
        catch (Exception exception) when (LoadFault.Of(exception) is { } fault)
        {
            diagnostics.Add(DiagnosticCodes.NotLoadable, module.Manifest.Id, $"method '{configure.Method.Name}'", fault.Problem, fault.Remedy);

            // What was declared before the fault is half of it, and would be reported for what it lacks.
            return create(module.Manifest.Id);
        }
    }
}
