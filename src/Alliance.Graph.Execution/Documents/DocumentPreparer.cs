using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Documents.Parsing;
using Alliance.Graph.Execution.Documents.Validation;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Makes valid documents of texts, each once.</summary>
internal sealed class DocumentPreparer(ISchema schema, GraphSettings settings, DocumentTexts texts)
{
    private readonly DocumentCache _documents = new(settings.Cache);
    private readonly RequestLimits _untrusted =
        settings.Documents.Mode == DocumentMode.AllowAll ? settings.Limits : settings.Limits.Halved();
    private readonly BoundedValidator _validator = new(settings.Limits.ValidationErrors);

    /// <summary>
    /// The document of a text, or the error that the text deserves. Whether it is valid is not known yet.
    /// </summary>
    public (PreparedDocument? Document, GraphError? Error) Read(string text, PlanningCost planning)
    {
        if (_documents.Find(text) is { } known)
        {
            return (known, null);
        }

        if (planning.Charge(CostWeights.OfDocument(text)) is { } exhausted)
        {
            return (null, exhausted);
        }

        using var phase = GraphTelemetry.Activities.StartActivity(PhaseNames.Parse);
        var limits = texts.IsTrusted(text) ? settings.Limits : _untrusted;
        var (document, error) = new DocumentParser(limits).Parse(text);
        return document is null ? (null, error) : (new PreparedDocument(text, document, schema, limits), null);
    }

    /// <summary>
    /// What is wrong with a document, and with the values that a request brings to one of its operations. A valid
    /// document is kept.
    /// </summary>
    public async Task<IReadOnlyList<ExecutionError>> ValidateAsync(
        PreparedOperation operation,
        Inputs variables,
        CancellationToken cancellationToken
    )
    {
        if (operation.Document.IsValid)
        {
            return [];
        }

        using var phase = GraphTelemetry.Activities.StartActivity(PhaseNames.Validate);
        var result = await _validator.ValidateAsync(
            new ValidationOptions
            {
                Schema = schema,
                Document = operation.Document.Document,
                Operation = operation.Definition,
                Variables = variables,
                CancellationToken = cancellationToken,
            }
        );
        if (!result.IsValid)
        {
            return [.. result.Errors];
        }

        operation.Document.IsValid = true;
        _documents.Keep(operation.Document);
        return [];
    }

    /// <summary>What is wrong with the document of a text; the values of its variables are not looked at.</summary>
    public async Task<IReadOnlyList<GraphError>> CheckAsync(string text)
    {
        var (document, error) = new DocumentParser(settings.Limits).Parse(text);
        if (document is null)
        {
            return [error!];
        }

        if (!document.Definitions.OfType<GraphQLOperationDefinition>().Any())
        {
            return
            [
                new GraphError(
                    ErrorCodes.UnknownOperation,
                    "The document has no operation, so there is nothing to answer. Add a query."
                ),
            ];
        }

        var errors = new List<GraphError>();
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var result = await _validator.ValidateAsync(
                new ValidationOptions
                {
                    Schema = schema,
                    Document = document,
                    Operation = operation,
                    Variables = Inputs.Empty,
                }
            );
            errors.AddRange(
                result
                    .Errors.Where(fault => fault is not InvalidVariableError)
                    .Select(fault => EngineErrors.Translate(fault))
            );
        }

        return [.. errors.DistinctBy(fault => fault.Message)];
    }
}
