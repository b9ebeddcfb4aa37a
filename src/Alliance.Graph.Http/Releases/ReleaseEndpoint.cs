using System.Globalization;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Releases.Serving;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Releases.Files;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Releases;

/// <summary>Pages about releases, and their files.</summary>
internal sealed class ReleaseEndpoint(
    IServiceProvider services,
    CallerGate callers,
    CallerBudgets budgets,
    AnswerVary vary,
    IOptions<GraphHttpOptions> options
)
{
    private readonly ReleaseShelf? _shelf = services.GetService<ReleaseShelf>();

    /// <summary>Answers with the list of releases.</summary>
    public Task ListAsync(HttpContext context, string graph) =>
        AnswerAsync(
            context,
            () =>
            {
                var names = _shelf?.Folder.Names() ?? [];
                var known = names.Select(name => (Name: name, _shelf!.Find(name).Manifest)).ToList();
                return WritePageAsync(
                    context,
                    new ReleaseListPage(known, Address(context, ReleaseRoutes.Path), Address(context, graph)).Write(),
                    AnswerCaching.Of(context)
                );
            }
        );

    /// <summary>Answers with a page about one.</summary>
    public Task ShowAsync(HttpContext context, string name, string graph) =>
        AnswerAsync(
            context,
            () =>
                WritePageAsync(
                    context,
                    new ReleasePage(
                        Find(context, name),
                        Address(context, $"{ReleaseRoutes.Path}/{name}"),
                        Address(context, ReleaseRoutes.Path),
                        Address(context, graph)
                    ).Write(),
                    AnswerCaching.Of(context)
                )
        );

    /// <summary>Sends a file, or a part of it.</summary>
    public Task SendAsync(HttpContext context, string name, string file) =>
        AnswerAsync(
            context,
            async () =>
            {
                var manifest = Find(context, name);
                var known = manifest.Files.FirstOrDefault(each => each.Path == file);
                if (known is null && file is not (ReleaseManifest.FileName or HashList.FileName))
                {
                    throw new RequestRefusedException(
                        StatusCodes.Status404NotFound,
                        ErrorCodes.NotFound,
                        $"The release '{name}' has no such file. '{ReleaseRoutes.Path}/{name}/' names those that it has."
                    );
                }

                var headers = context.Response.Headers;
                headers.CacheControl = AnswerCaching.OfFinal(context, options.Value.Callers);
                headers.XContentTypeOptions = "nosniff";
                headers[RevisionWish.Header] = manifest.Revision.ToString(CultureInfo.InvariantCulture);
                headers[ReleaseWish.Header] = name;
                await Results
                    .File(
                        Path.Combine(_shelf!.Folder.PathOf(name), file),
                        ReleaseFileType.Of(file),
                        lastModified: manifest.CreatedAt,
                        entityTag: known is null ? null : new EntityTagHeaderValue($"\"{known.Sha256}\""),
                        enableRangeProcessing: true
                    )
                    .ExecuteAsync(context);
            }
        );

    private async Task AnswerAsync(HttpContext context, Func<Task> answer)
    {
        vary.WriteTo(context);
        try
        {
            await callers.RequireAsync(context);
            var budget = budgets.Of(context);
            var exhausted = budget?.Charge(1);
            budget?.WriteTo(context.Response.Headers);
            if (exhausted is not null)
            {
                throw ReleaseChoice.Refused(context, exhausted);
            }

            await answer();
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(
                context,
                AcceptedMediaTypes.Of(context.Request).Best ?? ResponseMediaType.Json,
                refusal
            );
        }
    }

    private ReleaseManifest Find(HttpContext context, string name)
    {
        var (manifest, refusal) =
            _shelf?.Find(name) ?? (null, new GraphError(ErrorCodes.UnknownRelease, "This server has no releases."));
        return manifest ?? throw ReleaseChoice.Refused(context, refusal!);
    }

    /// <summary>Sends a page that asks nobody for anything.</summary>
    internal static async Task WritePageAsync(HttpContext context, byte[] page, string caching, string? policy = null)
    {
        var http = context.Response;
        http.Headers.CacheControl = caching;
        http.Headers.XContentTypeOptions = "nosniff";
        http.Headers.ContentSecurityPolicy = policy ?? ReportStyle.ContentSecurityPolicy;
        http.Headers["Referrer-Policy"] = "no-referrer";
        if (AnswerTag.IsKnown(context, page, kept: null))
        {
            http.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.ContentType = "text/html; charset=utf-8";
        http.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await http.BodyWriter.WriteAsync(page, context.RequestAborted);
        }
    }

    private static string Address(HttpContext context, string path) => $"{context.Request.PathBase}{path}";
}
