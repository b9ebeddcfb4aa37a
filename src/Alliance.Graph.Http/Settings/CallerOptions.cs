namespace Alliance.Graph.Http.Settings;

/// <summary>
/// Who may ask, from where, and for what. Unless set, everybody may ask for everything, but no page of another site may
/// read the answers.
/// </summary>
public sealed record CallerOptions
{
    /// <summary>
    /// Origins whose pages may read answers, as browsers write them: scheme, host, and the port unless it is the
    /// scheme's own,
    /// for example <c>https://alliance.example</c>. <c>*</c> stands for all. Without any, answers carry no CORS
    /// headers.
    /// </summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>
    /// Whether those pages may send cookies and other credentials that the browser keeps; not with <c>*</c>.
    /// </summary>
    public bool AllowCredentials { get; init; }

    /// <summary>
    /// Whether only callers with a valid key or token are answered. Health and, unless <see cref="Ide"/> and
    /// <see cref="Reporting"/> say
    /// otherwise, the pages' own files stay open.
    /// </summary>
    public bool AuthenticationRequired { get; init; }

    /// <summary>Keys that are accepted in the header <c>X-Api-Key</c>. Without any, the header is ignored.</summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    /// <summary>Which bearer tokens are accepted; null ignores them.</summary>
    public JwtOptions? Jwt { get; init; }

    /// <summary>
    /// Whether anybody can give themselves a token with any name and role, at <c>/development/sign-in</c>. It can only
    /// be set where the
    /// environment is Development, and <see cref="Jwt"/> must have a key of its own.
    /// </summary>
    public bool DevelopmentSignIn { get; init; }

    /// <summary>
    /// Cost that each caller may ask for in a minute, and at once after a minute of rest; 0, which is the default, for
    /// no limit. A
    /// request costs the larger of its <c>fieldCost</c> and <c>typeCost</c>, and 1 for reading it.
    /// </summary>
    public int CostPerMinute { get; init; }

    /// <summary>Who may ask for the schema, by introspection or as a file.</summary>
    public AccessMode Introspection { get; init; } = AccessMode.Allow;

    /// <summary>Who gets the IDE in a browser. Whoever does not is answered there like everybody else.</summary>
    public AccessMode Ide { get; init; } = AccessMode.Allow;

    /// <summary>
    /// Who gets the page for rapporteurs, reviewers and the secretariat in a browser. It holds nothing of the graph:
    /// who opens it signs in
    /// there. For whoever does not get it, it is not there.
    /// </summary>
    public AccessMode Reporting { get; init; } = AccessMode.Allow;
}
