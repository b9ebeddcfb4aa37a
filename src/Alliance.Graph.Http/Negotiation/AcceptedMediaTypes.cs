using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Negotiation;

/// <summary>What the header <c>Accept</c> asks for (RFC 9110, 12.5.1).</summary>
internal sealed class AcceptedMediaTypes
{
    private const int Named = 2;

    private static readonly MediaTypeHeaderValue Anything = new("*/*");

    private readonly IList<MediaTypeHeaderValue> ranges;

    private AcceptedMediaTypes(IList<MediaTypeHeaderValue> ranges) => this.ranges = ranges;

    /// <summary>
    /// The JSON to answer with, or null if none is accepted. Who accepts both alike gets the older one.
    /// </summary>
    public ResponseMediaType? Best
    {
        get
        {
            var json = PreferenceFor(ResponseMediaType.Json.Name);
            var graphResponse = PreferenceFor(ResponseMediaType.GraphResponse.Name);
            return (json, graphResponse) switch
            {
                (null, null) => null,
                (_, null) => ResponseMediaType.Json,
                (null, _) => ResponseMediaType.GraphResponse,
                _ => graphResponse > json ? ResponseMediaType.GraphResponse : ResponseMediaType.Json,
            };
        }
    }

    /// <summary>
    /// The format of tables that is wanted more than JSON; null if none is. A range such as <c>*/*</c> wants none of
    /// them.
    /// </summary>
    public TableFormat? Table
    {
        get
        {
            if (
                ranges is [var only]
                && (
                    only.MatchesAllTypes
                    || only.SubTypeWithoutSuffix == "json"
                    || only.SubTypeWithoutSuffix == "graphql-response"
                )
            )
            {
                // As nearly all clients ask.
                return null;
            }

            (TableFormat? Format, MediaTypePreference? Preference) best = default;
            foreach (var format in TableFormat.All)
            {
                if (
                    PreferenceFor(format.MediaType) is { Explicitness: Named } preference
                    && !(best.Preference >= preference)
                )
                {
                    best = (format, preference);
                }
            }

            return
                best.Preference is { } wanted
                && !(PreferenceFor(ResponseMediaType.Json.Name) >= wanted)
                && !(PreferenceFor(ResponseMediaType.GraphResponse.Name) >= wanted)
                ? best.Format
                : null;
        }
    }

    /// <summary>
    /// Whether events are wanted, which somebody must name: those of a subscription, or one with an answer.
    /// </summary>
    public EventWish Events
    {
        get
        {
            if (
                ranges is [var only]
                && (only.MatchesAllTypes || only.SubTypeWithoutSuffix == "json" || only.Suffix == "json")
            )
            {
                // As nearly all clients ask.
                return EventWish.None;
            }

            return PreferenceFor("text/event-stream") is not { Explicitness: Named } events ? EventWish.None
                : PreferenceFor(ResponseMediaType.Json.Name) >= events
                || PreferenceFor(ResponseMediaType.GraphResponse.Name) >= events
                    ? EventWish.Possible
                : EventWish.Preferred;
        }
    }

    /// <summary>Whether a web page is wanted more than JSON, as by a browser whose user typed the address.</summary>
    public bool PreferHtml =>
        PreferenceFor("text/html") is { } html
        && !(PreferenceFor(ResponseMediaType.Json.Name) >= html)
        && !(PreferenceFor(ResponseMediaType.GraphResponse.Name) >= html);

    public static AcceptedMediaTypes Of(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (header.All(string.IsNullOrWhiteSpace))
        {
            return new([Anything]);
        }

        // What cannot be read as a media range is left out, as the '*' that old Java clients send.
        return new(MediaTypeHeaderValue.TryParseList(header, out var ranges) ? ranges : []);
    }

    private MediaTypePreference? PreferenceFor(StringSegment mediaType)
    {
        MediaTypePreference? preference = null;
        for (var position = 0; position < ranges.Count; position++)
        {
            var range = ranges[position];
            if (
                ExplicitnessFor(range, mediaType) is not { } explicitness
                || range.Charset.HasValue && !Charsets.IsUtf8(range)
            )
            {
                continue;
            }

            // The most explicit range decides about a type, even if another one has a higher quality.
            if (preference is null || explicitness > preference.Value.Explicitness)
            {
                preference = new(range.Quality ?? 1, explicitness, position);
            }
        }

        return preference is { Quality: > 0 } ? preference : null;
    }

    private static int? ExplicitnessFor(MediaTypeHeaderValue range, StringSegment mediaType)
    {
        if (range.MatchesAllTypes)
        {
            return 0;
        }

        var type = mediaType.Subsegment(0, mediaType.IndexOf('/'));
        if (range.MatchesAllSubTypes && range.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? Named : null;
    }
}
