using Alliance.Graph.Http.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Dictionaries;

/// <summary>Where the data dictionary is.</summary>
internal static class DictionaryRoutes
{
    public const string Path = "/dictionary";

    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the data dictionary to a path, as a page and as files.</summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="path">The path.</param>
    /// <param name="file">Answers requests for files.</param>
    public static void MapDictionary(
        this IEndpointRouteBuilder routes,
        string path,
        Func<HttpContext, ReportQuestion, Task> file
    ) =>
        routes.MapMethods(
            path,
            _methods,
            (HttpContext context, DictionaryEndpoint page, ReportQuestion question) =>
                DictionaryQuestion.IsOfFile(context.Request) ? file(context, question) : page.AnswerAsync(context)
        );
}
