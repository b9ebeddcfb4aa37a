using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Dictionaries;

/// <summary>The questions that the data dictionary answers here: for a page, and for files.</summary>
internal static class DictionaryQuestion
{
    /// <summary>Everything, for the page.</summary>
    public static GraphRequest OfPage { get; } =
        new(
            "{ dictionary { name kind definition module owner since rows fields { name definition type isNullable isComputed unitKind unit module owner since deprecation withValue share earliest latest } values { name definition deprecation } } }",
            QueriesOnly: true
        );

    /// <summary>The same as two tables: fields and values of enums cannot be rows of one.</summary>
    public static GraphRequest OfFiles { get; } = new(DictionaryDocument.Text, QueriesOnly: true);

    /// <summary>Whether a file is wanted and not the page.</summary>
    public static bool IsOfFile(HttpRequest request) =>
        AddressParameters.Find(request, TableAddress.FormatParameter) is not null
        || AcceptedMediaTypes.Of(request).Table is not null;

    /// <summary>A file of one table has the fields unless the other one is asked for.</summary>
    public static TableRequest? Choose(TableRequest? wish) =>
        wish is { Table: null, Format.HasSheets: false } ? wish with { Table = DictionaryDocument.Fields } : wish;
}
