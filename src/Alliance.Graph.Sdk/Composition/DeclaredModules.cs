using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>What modules have declared, with all of it checked.</summary>
internal sealed class DeclaredModules
{
    private readonly IReadOnlyList<GraphModule> _modules;
    private readonly IReadOnlyList<SchemaBuilder> _schemas;
    private readonly IReadOnlyList<ImportBuilder> _imports;
    private readonly IReadOnlyList<AuditBuilder> _audits;
    private readonly IReadOnlyList<ReportBuilder> _reports;

    private DeclaredModules(IReadOnlyList<GraphModule> modules, DiagnosticBag diagnostics)
    {
        _modules = modules;
        _schemas =
        [
            .. modules.Select(module =>
                Declared(module, id => new SchemaBuilder(id), module.ConfigureSchema, diagnostics)
            ),
        ];
        _imports =
        [
            .. modules.Select(module =>
                Declared(module, id => new ImportBuilder(id), module.ConfigureImports, diagnostics)
            ),
        ];
        _audits =
        [
            .. modules.Select(module =>
                Declared(module, id => new AuditBuilder(id), module.ConfigureAudits, diagnostics)
            ),
        ];
        _reports =
        [
            .. modules.Select(module =>
                Declared(module, id => new ReportBuilder(id), module.ConfigureReport, diagnostics)
            ),
        ];
    }

    /// <summary>Lets the modules declare, core first and then by id.</summary>
    public static DeclaredModules Of(IEnumerable<GraphModule> modules, DiagnosticBag diagnostics)
    {
        var ordered = modules
            .OrderBy(module => module.Manifest.Id != CoreModel.ModuleId)
            .ThenBy(module => module.Manifest.Id, StringComparer.Ordinal)
            .ToList();
        ModuleChecks.Check(ordered, diagnostics);

        // A module that is there twice would collide with itself in everything that it declares.
        var declared = new DeclaredModules([.. ordered.DistinctBy(module => module.Manifest.Id)], diagnostics);
        DeclarationChecks.Check(declared._schemas, declared._imports, diagnostics);
        FigureChecks.Check(declared._schemas, diagnostics);
        FactChecks.Check(declared._schemas, diagnostics);
        ImportChecks.Check(declared._imports, diagnostics);
        AuditChecks.Check(declared._schemas, declared._audits, diagnostics);
        ReportChecks.Check(declared._reports, diagnostics);
        return declared;
    }

    public ComposedGraph Assemble() =>
        new(
            _modules,
            DefinitionAssembler.Assemble([.. _modules.Select(module => module.Manifest)], _schemas),
            [.. _imports.SelectMany(builder => builder.Definitions)],
            [.. _audits.SelectMany(builder => builder.Audits)],
            [
                .. _modules
                    .Zip(_reports)
                    .SelectMany(part =>
                        part.Second.Sections is { Count: > 0 } sections
                            ? sections
                            : [ChangesSection.Of(part.First.Manifest.Id, part.First.Manifest.Title)]
                    ),
            ]
        );

    /// <summary>
    /// The graph with all that can be assembled; most faults leave all of it. Null if that is nothing.
    /// </summary>
    /// <param name="faulty">Ids of the modules that have a fault.</param>
    public ComposedGraph? AssembleWhatGoes(IReadOnlyCollection<string> faulty)
    {
        try
        {
            return Assemble();
        }
        catch (Exception exception) when (IsOfDeclarations(exception))
        {
            foreach (var schema in _schemas.Where(schema => faulty.Contains(schema.ModuleId)))
            {
                schema.KeepOnlyValues([.. _schemas.SelectMany(other => other.Nodes).Select(node => node.ClrType)]);
            }
        }

        try
        {
            return Assemble();
        }
        catch (Exception exception) when (IsOfDeclarations(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// What the assembler meets in declarations that did not pass the checks, such as a link to what is no node.
    /// </summary>
    private static bool IsOfDeclarations(Exception exception) =>
        exception
            is ArgumentException
                or InvalidOperationException
                or KeyNotFoundException
                or NullReferenceException
                or InvalidCastException
                or NotSupportedException;

    private static TBuilder Declared<TBuilder>(
        GraphModule module,
        Func<string, TBuilder> create,
        Action<TBuilder> configure,
        DiagnosticBag diagnostics
    )
    {
        var builder = create(module.Manifest.Id);
        try
        {
            configure(builder);
            return builder;
        }
        catch (Exception exception) when (LoadFault.Of(exception) is { } fault)
        {
            diagnostics.Add(
                DiagnosticCodes.NotLoadable,
                module.Manifest.Id,
                $"method '{configure.Method.Name}'",
                fault.Problem,
                fault.Remedy
            );

            // What was declared before the fault is half of it, and would be reported for what it lacks.
            return create(module.Manifest.Id);
        }
    }
}
