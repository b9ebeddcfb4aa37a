using Alliance.Graph.Sdk.Callers;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Live;

/// <summary>Who is connected.</summary>
/// <param name="Context">Knows the caller's identity and address.</param>
/// <param name="Caller">Who it is.</param>
/// <param name="MayIntrospect">Whether the schema may be asked for.</param>
/// <param name="Until">When what has let the caller in ends; null if it does not.</param>
internal sealed record LiveCaller(HttpContext Context, Caller Caller, bool MayIntrospect, DateTimeOffset? Until);
