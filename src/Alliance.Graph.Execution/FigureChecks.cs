using Alliance.Graph.Data;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Answers.Figures;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Documents.Arguments;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Reports;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution;

/// <summary>
/// Checks the queries of figures against the composed schema: whether each is one table, and has the columns that are
/// drawn.
/// </summary>
internal sealed class FigureChecks(AllianceDatabase database, DocumentPreparer documents, GraphSettings settings)
{
    private const string Remedy =
        "Correct the query in 'ConfigureReport'; the IDE shows what the schema has, and '?format=csv' whether it is a table.";

    /// <summary>Everything that is wrong with the figures of all modules.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RunAsync()
    {
        var problems = new List<Diagnostic>();
        foreach (var section in database.Graph.ReportSections)
        {
            foreach (var figure in section.Figures)
            {
                await foreach (var problem in ProblemsAsync(figure))
                {
                    problems.Add(
                        new Diagnostic(
                            DiagnosticCodes.InvalidReport,
                            section.ModuleId,
                            $"figure '{figure.Key}' in section '{section.Key}' of the report",
                            problem,
                            Remedy
                        )
                    );
                }
            }
        }

        return problems;
    }

    private async IAsyncEnumerable<string> ProblemsAsync(FigureDefinition figure)
    {
        var errors = await documents.CheckAsync(figure.Query);
        foreach (var error in errors)
        {
            yield return error.Message;
        }

        if (errors.Count > 0)
        {
            yield break;
        }

        var document = documents.Read(figure.Query, new PlanningCost(null)).Document!;
        if (document.Operations is not [{ Definition.Operation: OperationType.Query } operation])
        {
            yield return "The document is not one query.";
            yield break;
        }

        var foreign = FigureQuery
            .VariablesOf(document.Document)
            .Where(variable => ReportVariables.Types.GetValueOrDefault(variable.Name) != variable.Type)
            .ToList();
        foreach (var (name, type) in foreign)
        {
            yield return $"The variable '${name}: {type}' is none that the host gives. There are {string.Join(", ", ReportVariables.Types.Select(known => $"'${known.Key}: {known.Value}'"))}.";
        }

        if (foreign.Count > 0)
        {
            yield break;
        }

        var (table, fault) = await TableAsync(operation);
        foreach (var problem in table is null ? [fault!] : ProblemsOf(figure, table))
        {
            yield return problem;
        }
    }

    private async Task<(TableShape? Table, string? Fault)> TableAsync(PreparedOperation operation)
    {
        var variables = VariableReader
            .Read(FigureQuery.ValuesOf(operation.Document.Document, FigureQuery.Trial))
            .Variables!;
        if (await documents.ValidateAsync(operation, variables, CancellationToken.None) is [var invalid, ..])
        {
            return (null, invalid.Message);
        }

        var (values, errors) = await operation.Coercer.CoerceAsync(variables);
        if (values is null)
        {
            return (null, errors[0].Message);
        }

        var arguments = new RequestArguments(database.Graph.Definition, values, operation);
        var plan = OperationPlanner.Plan(
            database.Graph.Definition,
            database.LinkKeys,
            arguments,
            operation,
            readsOn: true
        );
        if (
            plan
                .Errors.Concat(PageRequestReader.ReadAll(plan.Connections, arguments, settings.Paging).Errors)
                .FirstOrDefault() is
            { } error
        )
        {
            return (null, error.Message);
        }

        try
        {
            return (TableShapes.Of(plan).Choose(new TableRequest(TableFormat.Figure))[0], null);
        }
        catch (BrokenAnswerException broken)
        {
            return (null, broken.Error.Message);
        }
    }

    private static IEnumerable<string> ProblemsOf(FigureDefinition figure, TableShape table)
    {
        if (
            figure.IsCount
            && (
                table.Columns.Count != 1
                || table.Levels.Count != 1
                || table.List is not null
                || table.Part is GroupBySelection
            )
        )
        {
            yield return "A count is one column of one row, such as the 'totalCount' of a list alone, and this can be more.";
        }

        foreach (
            var name in figure
                .Headings.Keys.Concat(new[] { figure.Category, figure.Series, figure.Value }.OfType<string>())
                .Where(name => table.Columns.All(column => column.Name != name))
                .Distinct()
        )
        {
            yield return $"There is no column '{name}'. The columns are {string.Join(", ", table.Columns.Select(column => $"'{column.Name}'"))}.";
        }

        if (
            table.Columns.FirstOrDefault(column => column.Name == figure.Value) is { } value
            && FigureWriter.TypeOf(value.Type) != FigureColumnType.Number
        )
        {
            yield return $"The column '{value.Name}' is to be drawn and holds no numbers.";
        }
    }
}
