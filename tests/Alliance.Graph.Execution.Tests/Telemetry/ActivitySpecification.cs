using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Telemetry;

public sealed class ActivityOnSqlite() : ActivitySpecification(DatabaseProviderKind.Sqlite);

public sealed class ActivityOnPostgreSql() : ActivitySpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Requests, steps and statements as activities.</summary>
public abstract class ActivitySpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private string DatabaseName => Kind == DatabaseProviderKind.Sqlite ? "sqlite" : "postgresql";

    [SkippableFact]
    public async Task A_request_is_one_named_by_its_type()
    {
        const string Document = "query Northern { countries(first: 3) { nodes { code } } }";
        using var activities = new RecordedActivities();

        await AskAsync(Document);

        var request = activities.Request;
        Assert.Equal("query", request.DisplayName);
        Assert.Equal(activities.Root.SpanId, request.ParentSpanId);
        Assert.Equal("query", request.GetTagItem("graphql.operation.type"));
        Assert.Equal("Northern", request.GetTagItem("graphql.operation.name"));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document))),
            request.GetTagItem("graphql.document.hash")
        );
        Assert.Equal(1, request.GetTagItem("alliance.graph.request.statements"));
        Assert.Equal(3L, request.GetTagItem("alliance.graph.request.rows"));
        Assert.Equal(ActivityStatusCode.Unset, request.Status);
        Assert.Null(request.GetTagItem("error.type"));
    }

    [SkippableFact]
    public async Task Each_step_is_one_below_the_request_and_has_its_statements_below_it()
    {
        using var activities = new RecordedActivities();

        var answer = await AskAsync(
            """
            {
              countries(first: 2) { totalCount aggregate { count } nodes { code reports(first: 1) { totalCount nodes { key } } } }
            }
            """
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(
            [
                "connection countries  2",
                "totals countries  1",
                "groups countries.aggregate  1",
                "connection countries.reports 2 2",
                "totals countries.reports 2 2",
            ],
            activities.Steps.Select(step =>
                $"{step.OperationName} {step.GetTagItem("alliance.graph.step.path")} {step.GetTagItem("alliance.graph.step.parents")} {step.GetTagItem("alliance.graph.step.rows")}"
            )
        );
        Assert.All(activities.Steps, step => Assert.Equal(activities.Request.SpanId, step.ParentSpanId));
        Assert.Equal(
            activities.Steps.Select(step => step.SpanId),
            activities.Statements.Select(statement => statement.ParentSpanId)
        );
        Assert.Equal(
            answer.Statements,
            activities.Statements.Select(statement => statement.GetTagItem("db.query.text"))
        );
        Assert.All(
            activities.Statements,
            statement => Assert.Equal(DatabaseName, statement.GetTagItem("db.system.name"))
        );
        Assert.Equal(
            [2, 1, 1, 2, 2],
            activities.Statements.Select(statement => statement.GetTagItem("db.response.returned_rows"))
        );
    }

    [SkippableFact]
    public async Task What_is_done_once_for_a_form_is_one_and_what_is_known_is_none()
    {
        // Nobody else asks for this, so that no translation of it is kept.
        const string Document =
            "query Form { countries(first: 1, where: { name: { startsWith: \"Sw\", endsWith: \"en\", contains: \"ed\" } }) { nodes { code } } }";
        var executor = new GraphExecutor(Database, NullLogger<GraphExecutor>.Instance);
        using var first = new RecordedActivities();
        await AskAsync(executor);
        first.Dispose();
        using var again = new RecordedActivities();
        await AskAsync(executor);

        Assert.Equal(
            ["parse", "validate", "plan", "translate", "write"],
            first.Phases.Select(phase => phase.OperationName)
        );
        Assert.Equal(["write"], again.Phases.Select(phase => phase.OperationName));
        Assert.All(
            first.Phases.Where(phase => phase.OperationName != "translate"),
            phase => Assert.Equal(first.Request.SpanId, phase.ParentSpanId)
        );
        Assert.Single(first.Steps);

        async Task AskAsync(GraphExecutor asked)
        {
            var response = await asked.ExecuteAsync(new GraphRequest(Document), CancellationToken.None);
            await response.WriteAsync((_, _, _) => ValueTask.CompletedTask, CancellationToken.None);
        }
    }

    [SkippableFact]
    public async Task Each_kind_of_root_field_has_a_kind_of_step()
    {
        using var activities = new RecordedActivities();

        var answer = await AskAsync(
            """
            {
              country(code: "SE") { name }
              nodes(ids: ["Q291bnRyeTpTRQ"]) { id }
              search(text: "lanzarote", types: [ALLIANCE_EVENT], first: 1) { nodes { node { id } } }
              modules { id }
            }
            """
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(
            ["lookup country", "modules modules", "refetch nodes", "refetch search.node", "search search"],
            activities
                .Steps.Select(step => $"{step.OperationName} {step.GetTagItem("alliance.graph.step.path")}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(4, activities.Statements.Count);
    }

    [SkippableFact]
    public async Task Values_that_the_caller_sent_are_in_none()
    {
        using var activities = new RecordedActivities();

        var answer = await AskAsync(
            """
            query($name: String!, $text: String!) {
              countries(where: { name: { contains: $name } }) { nodes { code } }
              search(text: $text) { nodes { title } }
              country(code: "QQ") { name }
            }
            """,
            new { name = "Atlantis", text = "lemuria" }
        );

        Assert.Equal(ErrorCodes.NotFound, Assert.Single(answer.Errors).Code);
        Assert.Equal(ErrorCodes.NotFound, activities.Request.GetTagItem("error.type"));
        var told = activities
            .All.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Value}").Append(activity.DisplayName))
            .ToList();
        Assert.True(told.Count > 10);
        Assert.All(
            ["Atlantis", "lemuria", "QQ"],
            value => Assert.DoesNotContain(told, text => text.Contains(value, StringComparison.OrdinalIgnoreCase))
        );
    }

    [SkippableFact]
    public async Task What_is_read_while_the_answer_is_written_belongs_to_the_request_too()
    {
        var executor = new GraphExecutor(
            Database,
            NullLogger<GraphExecutor>.Instance,
            new GraphSettings { Paging = new PageLimits(25, 10_000) }
        );
        using var activities = new RecordedActivities();

        var response = await executor.ExecuteAsync(
            new GraphRequest("{ countries(first: 54) { nodes { code reports(first: 1000) { nodes { key } } } } }"),
            CancellationToken.None
        );
        var before = activities.Statements.Count;
        Assert.DoesNotContain(activities.All, activity => activity.Kind == ActivityKind.Server);
        await response.WriteAsync((_, _, _) => ValueTask.CompletedTask, CancellationToken.None);

        Assert.Equal(1, before);
        Assert.Equal(response.Statements.Count, activities.Statements.Count);
        Assert.True(activities.Statements.Count > 2);
        Assert.Equal(response.Statements.Count, activities.Request.GetTagItem("alliance.graph.request.statements"));
        Assert.All(activities.Steps, step => Assert.Equal(activities.Request.SpanId, step.ParentSpanId));
        Assert.Same(activities.Root, Activity.Current);
    }

    [SkippableFact]
    public async Task A_caller_who_leaves_is_no_error()
    {
        using var activities = new RecordedActivities();
        using var leaving = new CancellationTokenSource();
        await leaving.CancelAsync();
        var executor = new GraphExecutor(Database, NullLogger<GraphExecutor>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            executor.ExecuteAsync(new GraphRequest("{ countries { nodes { code } } }"), leaving.Token)
        );

        Assert.Equal(ActivityStatusCode.Unset, activities.Request.Status);
        Assert.Equal("CANCELED", activities.Request.GetTagItem("error.type"));
    }

    [SkippableFact]
    public async Task A_refused_document_is_named_without_a_type_and_has_the_code_of_its_error()
    {
        using var activities = new RecordedActivities();

        await AskAsync("{ countries");

        Assert.Equal("GraphQL Operation", activities.Request.DisplayName);
        Assert.Equal(ActivityStatusCode.Error, activities.Request.Status);
        Assert.Equal(ErrorCodes.Syntax, activities.Request.GetTagItem("error.type"));
        Assert.Empty(activities.Steps);
    }

    [SkippableFact]
    public async Task A_step_that_fails_has_the_code_of_its_error_and_its_statement_that_of_the_database()
    {
        var nowhere = new DatabaseOptions(
            Kind,
            Kind == DatabaseProviderKind.Sqlite
                ? "Data Source=/does/not/exist/alliance.db"
                : "Host=127.0.0.1;Port=1;Database=alliance;Password=hidden;Timeout=2"
        );
        var harness = new GraphHarness(new AllianceDatabase(GraphComposer.Compose([new CoreModule()]), nowhere));
        using var activities = new RecordedActivities();

        var answer = await harness.AskAsync("{ countries { totalCount } }");

        Assert.Equal(ErrorCodes.DatabaseUnavailable, Assert.Single(answer.Errors).Code);
        Assert.Equal(ErrorCodes.DatabaseUnavailable, activities.Request.GetTagItem("error.type"));
        Assert.Equal(ErrorCodes.DatabaseUnavailable, Assert.Single(activities.Steps).GetTagItem("error.type"));
        Assert.Equal(activities.Root.TraceId.ToString(), answer.Errors[0].TraceId);
        var statement = Assert.Single(activities.Statements);
        Assert.Equal(
            Kind == DatabaseProviderKind.Sqlite ? "14" : "Npgsql.NpgsqlException",
            statement.GetTagItem("error.type")
        );
        Assert.All(
            activities.All.Except(activities.Phases),
            activity => Assert.Equal(ActivityStatusCode.Error, activity.Status)
        );
        Assert.All(activities.All, activity => Assert.Null(activity.StatusDescription));
    }
}
