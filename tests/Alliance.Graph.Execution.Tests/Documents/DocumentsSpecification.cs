using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Documents;

public sealed class DocumentsOnSqlite() : DocumentsSpecification(DatabaseProviderKind.Sqlite);

public sealed class DocumentsOnPostgreSql() : DocumentsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Documents that are registered, and those that callers teach the server.</summary>
public abstract class DocumentsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Known = "{ country(code: \"SE\") { name } }";
    private const string Other = "{ country(code: \"DE\") { name } }";

    /// <summary>29 fields: allowed, but more than half of what is.</summary>
    private static readonly string _large =
        $"{{ {string.Concat(Enumerable.Range(0, 29).Select(number => $"a{number}: __typename "))} }}";

    [SkippableTheory]
    [InlineData(DocumentMode.AllowAll, true)]
    [InlineData(DocumentMode.TrustedFirst, true)]
    [InlineData(DocumentMode.TrustedOnly, false)]
    public async Task Registered_documents_are_answered_in_every_mode_and_others_by_the_mode(
        DocumentMode mode,
        bool answersOthers
    )
    {
        var graph = Graphs(mode, Known);

        var byId = await graph.AskAsync(new GraphRequest(null) { DocumentId = TrustedDocuments.HashOf(Known) });
        var byPrefixedId = await graph.AskAsync(
            new GraphRequest(null) { DocumentId = $"sha256:{TrustedDocuments.HashOf(Known).ToUpperInvariant()}" }
        );
        var byText = await graph.AskAsync(Known);
        var other = await graph.AskAsync(Other);

        Assert.All(
            [byId, byPrefixedId, byText],
            answer => Assert.Equal("Sweden", answer.Data.GetProperty("country").GetProperty("name").GetString())
        );
        Assert.Equal(answersOthers, !other.IsRefused);
        Assert.All(other.Errors, error => Assert.Equal(ErrorCodes.NotTrusted, error.Code));
    }

    [SkippableTheory]
    [InlineData(DocumentMode.AllowAll, true)]
    [InlineData(DocumentMode.TrustedFirst, false)]
    public async Task Others_have_half_the_limits_where_registered_ones_come_first(
        DocumentMode mode,
        bool answersOthers
    )
    {
        Assert.Empty((await Graphs(mode, _large).AskAsync(_large)).Errors);

        var other = await Graphs(mode, Known).AskAsync(_large);

        Assert.Equal(answersOthers, !other.IsRefused);
        Assert.All(other.Errors, error => Assert.Equal(ErrorCodes.TooManyAliases, error.Code));
    }

    [SkippableFact]
    public async Task An_id_that_is_not_registered_is_told()
    {
        var answer = await Graphs(DocumentMode.AllowAll, Known)
            .AskAsync(new GraphRequest(null) { DocumentId = "nothing" });

        Assert.Equal(ErrorCodes.UnknownDocument, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task A_document_is_kept_once_it_came_with_its_hash()
    {
        var graph = new GraphHarness(Database);
        var hash = TrustedDocuments.HashOf(Other);

        var before = await graph.AskAsync(new GraphRequest(null) { PersistedHash = hash });
        var taught = await graph.AskAsync(new GraphRequest(Other) { PersistedHash = hash });
        var after = await graph.AskAsync(new GraphRequest(null) { PersistedHash = hash });

        Assert.Equal(ErrorCodes.PersistedNotFound, Assert.Single(before.Errors).Code);
        Assert.Equal("PersistedQueryNotFound", before.Errors[0].Message);
        Assert.Contains("\"help\":\"The server does not know the document", before.Json, StringComparison.Ordinal);
        Assert.Equal(taught.Json, after.Json);
        Assert.Contains("Germany", after.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_document_with_the_hash_of_another_is_refused_and_not_kept()
    {
        var graph = new GraphHarness(Database);
        var hash = TrustedDocuments.HashOf(Known);

        var wrong = await graph.AskAsync(new GraphRequest(Other) { PersistedHash = hash });
        var after = await graph.AskAsync(new GraphRequest(null) { PersistedHash = hash });

        Assert.Equal(ErrorCodes.PersistedMismatch, Assert.Single(wrong.Errors).Code);
        Assert.Equal(ErrorCodes.PersistedNotFound, Assert.Single(after.Errors).Code);
    }

    [SkippableFact]
    public async Task The_number_of_kept_documents_is_bounded()
    {
        var graph = new GraphHarness(
            Database,
            new GraphSettings { Documents = new DocumentSettings { MaximumPersisted = 10 } }
        );
        var texts = Enumerable.Range(0, 50).Select(number => $"{{ a{number}: __typename }}").ToList();
        foreach (var text in texts)
        {
            Assert.Empty(
                (await graph.AskAsync(new GraphRequest(text) { PersistedHash = TrustedDocuments.HashOf(text) })).Errors
            );
        }

        var kept = 0;
        foreach (var text in texts)
        {
            kept +=
                (await graph.AskAsync(new GraphRequest(null) { PersistedHash = TrustedDocuments.HashOf(text) }))
                    .Errors
                    .Count == 0
                    ? 1
                    : 0;
        }

        Assert.InRange(kept, 1, 10);
    }

    [SkippableFact]
    public async Task Where_none_are_kept_callers_are_told_to_send_the_document()
    {
        var graph = new GraphHarness(
            Database,
            new GraphSettings { Documents = new DocumentSettings { MaximumPersisted = 0 } }
        );

        var answer = await graph.AskAsync(new GraphRequest(null) { PersistedHash = TrustedDocuments.HashOf(Known) });

        Assert.Equal(ErrorCodes.PersistedNotSupported, Assert.Single(answer.Errors).Code);
        Assert.Equal("PersistedQueryNotSupported", answer.Errors[0].Message);
        Assert.Contains("\"help\":\"This server keeps no documents", answer.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Callers_cannot_teach_what_only_registered_documents_may()
    {
        var graph = Graphs(DocumentMode.TrustedOnly, Known);

        var answer = await graph.AskAsync(new GraphRequest(Other) { PersistedHash = TrustedDocuments.HashOf(Other) });

        Assert.Equal(ErrorCodes.NotTrusted, Assert.Single(answer.Errors).Code);
    }

    [SkippableTheory]
    [InlineData(Known, null)]
    [InlineData("query Q($code: CountryCode!) { country(code: $code) { name } }", null)]
    [InlineData("query A { __typename } query B { contries { totalCount } }", ErrorCodes.Validation)]
    [InlineData("{ countries(", ErrorCodes.Syntax)]
    [InlineData("fragment A on Country { name }", ErrorCodes.UnknownOperation)]
    public async Task A_document_is_checked_without_its_variables(string text, string? code)
    {
        var executor = new GraphExecutor(
            Database,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<GraphExecutor>.Instance
        );

        var errors = await executor.CheckAsync(text);

        Assert.Equal(code, errors.Select(error => error.Code).Distinct().SingleOrDefault());
    }

    [SkippableFact]
    public async Task Checking_a_document_stops_after_as_many_errors_as_answering_it()
    {
        var executor = new GraphExecutor(
            Database,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<GraphExecutor>.Instance,
            new GraphSettings { Limits = new() { ValidationErrors = 2 } }
        );

        var errors = await executor.CheckAsync("{ __typename\n a b c }");

        Assert.Equal(
            [
                [new GraphLocation(2, 2)],
                [new GraphLocation(2, 4)],
            ],
            errors.Select(error => error.Locations!.ToArray())
        );
    }

    private GraphHarness Graphs(DocumentMode mode, string trusted) =>
        new(
            Database,
            new GraphSettings
            {
                Documents = new DocumentSettings { Mode = mode, Trusted = new TrustedDocuments(trusted) },
            }
        );
}
