namespace Alliance.Graph.Execution.Errors;

/// <summary>All values of <c>extensions.code</c>.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string Syntax = "SYNTAX_ERROR";

    /// <summary>The document does not fit the schema: an unknown field, a wrong type, a missing argument.</summary>
    public const string Validation = "VALIDATION_FAILED";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string InvalidVariable = "VARIABLE_INVALID";

    /// <summary>The operation's name is missing, unknown or ambiguous.</summary>
    public const string UnknownOperation = "OPERATION_UNKNOWN";

    /// <summary>Something other than a query was sent where only queries may run (HTTP GET).</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>The caller has sent another request with the same idempotency key.</summary>
    public const string IdempotencyMismatch = "IDEMPOTENCY_MISMATCH";

    /// <summary>A subscription was sent in a way in which only one answer can come back.</summary>
    public const string SubscriptionTransport = "SUBSCRIPTION_TRANSPORT";

    /// <summary>The caller, the connection or the server has as many subscriptions as it may have.</summary>
    public const string SubscriptionsLimit = "SUBSCRIPTIONS_LIMIT";

    /// <summary>What is subscribed to has not come as far as the subscriber says it has seen.</summary>
    public const string PositionUnknown = "POSITION_UNKNOWN";

    /// <summary>A subscriber did not take what was sent.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>A backup took the place of everything, so that numbers of events can mean others than before.</summary>
    public const string DataRestored = "DATA_RESTORED";

    /// <summary>The server ends; another one, or the same in a while, goes on.</summary>
    public const string ServerStopping = "SERVER_STOPPING";

    /// <summary>The HTTP request is not a GraphQL request: no query, broken JSON, a field of the wrong kind.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The request's body is larger than allowed.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>A batch has more requests than allowed.</summary>
    public const string TooManyInBatch = "BATCH_LIMIT";

    /// <summary>The request's media type is not supported.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>None of the accepted media types can be produced.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The HTTP method is not allowed here.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>A browser sent the request for a page of another site that is not allowed to.</summary>
    public const string CrossSiteRequest = "CROSS_SITE_REQUEST";

    /// <summary>Only callers with a key or a token are answered.</summary>
    public const string AuthenticationRequired = "AUTHENTICATION_REQUIRED";

    /// <summary>The key or the token is not valid.</summary>
    public const string AuthenticationFailed = "AUTHENTICATION_FAILED";

    /// <summary>The caller may not ask for the schema.</summary>
    public const string IntrospectionDenied = "INTROSPECTION_DENIED";

    /// <summary>The document is nested more deeply than allowed.</summary>
    public const string TooDeep = "DEPTH_LIMIT";

    /// <summary>The document selects more fields than allowed.</summary>
    public const string TooManyFields = "FIELDS_LIMIT";

    /// <summary>The document has more words and signs than allowed.</summary>
    public const string TooManyTokens = "TOKENS_LIMIT";

    /// <summary>The document gives more fields another name than allowed.</summary>
    public const string TooManyAliases = "ALIASES_LIMIT";

    /// <summary>The document has more directives than allowed, in all or at one place.</summary>
    public const string TooManyDirectives = "DIRECTIVES_LIMIT";

    /// <summary>The document goes round in the schema's cycles.</summary>
    public const string IntrospectionLimit = "INTROSPECTION_LIMIT";

    /// <summary>Only registered documents are answered, and this is none.</summary>
    public const string NotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>No document is registered with the id.</summary>
    public const string UnknownDocument = "DOCUMENT_UNKNOWN";

    /// <summary>The server does not know the document of a hash; it must be sent along once.</summary>
    public const string PersistedNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The server keeps no documents of its callers.</summary>
    public const string PersistedNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>A document and its hash do not belong together.</summary>
    public const string PersistedMismatch = "PERSISTED_QUERY_MISMATCH";

    /// <summary>The answer could cost more than allowed.</summary>
    public const string CostLimit = "COST_LIMIT";

    /// <summary>No table is written in this format.</summary>
    public const string UnknownFormat = "FORMAT_UNKNOWN";

    /// <summary>
    /// What was asked for is no table: it has two lists side by side, two columns of one name, or nothing to show.
    /// </summary>
    public const string InvalidTable = "TABLE_INVALID";

    /// <summary>The document has several tables and none, or one that it has not, is chosen.</summary>
    public const string TableChoice = "TABLE_CHOICE";

    /// <summary>A table has more rows than may leave at once.</summary>
    public const string ExportLimit = "EXPORT_LIMIT";

    /// <summary>There is no release of this name.</summary>
    public const string UnknownRelease = "RELEASE_UNKNOWN";

    /// <summary>The release of this name was removed.</summary>
    public const string RemovedRelease = "RELEASE_REMOVED";

    /// <summary>The release was made with other tables than this server has; its files can be had.</summary>
    public const string IncompatibleRelease = "RELEASE_INCOMPATIBLE";

    /// <summary>The files of the release cannot be read.</summary>
    public const string DamagedRelease = "RELEASE_DAMAGED";

    /// <summary>What was changed between two releases cannot be told from the revisions that are kept.</summary>
    public const string ReleaseChangesUnknown = "RELEASE_CHANGES_UNKNOWN";

    /// <summary>Something other than a query was sent to a release, which never changes.</summary>
    public const string ReadOnlyRelease = "RELEASE_READ_ONLY";

    /// <summary>The caller has asked for too much in a while.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>
    /// Earlier answers to the caller, which it has not read, hold all the memory that a caller may have.
    /// </summary>
    public const string AnswersUnread = "ANSWERS_UNREAD";

    /// <summary>Answers to all callers hold all the memory that there is for them; try again later.</summary>
    public const string ServerBusy = "SERVER_BUSY";

    /// <summary>The answer took longer than allowed.</summary>
    public const string TimeLimit = "TIME_LIMIT";

    /// <summary>The answer would be older than the revision that the caller asked for at least.</summary>
    public const string RevisionMissing = "REVISION_MISSING";

    /// <summary><c>first</c> or <c>last</c> is negative or above the maximum, or both are given.</summary>
    public const string InvalidPage = "PAGE_INVALID";

    /// <summary>A filter has null where it needs an object, a list or a value.</summary>
    public const string FilterNull = "FILTER_NULL";

    /// <summary>A filter has more conditions, links in a row, nesting or values than allowed.</summary>
    public const string FilterLimit = "FILTER_LIMIT";

    /// <summary>
    /// An entry of an order does not name exactly one field and its direction, or there are too many.
    /// </summary>
    public const string InvalidOrder = "ORDER_INVALID";

    /// <summary>What is grouped by is missing, too much, or not what is selected or ordered by.</summary>
    public const string InvalidGroup = "GROUP_INVALID";

    /// <summary>A quantile is asked for that is none: its <c>p</c> is not from 0 to 1.</summary>
    public const string InvalidQuantile = "QUANTILE_INVALID";

    /// <summary>
    /// There are more groups than are returned where <c>first</c> is not given, or <c>includeEmpty</c> asks for more
    /// than are calculated.
    /// </summary>
    public const string TooManyGroups = "GROUPS_LIMIT";

    /// <summary>A cursor cannot be read.</summary>
    public const string InvalidCursor = "CURSOR_INVALID";

    /// <summary>A cursor comes from another connection, filter or order.</summary>
    public const string CursorMismatch = "CURSOR_MISMATCH";

    /// <summary>An id is not one that the graph gives out.</summary>
    public const string InvalidId = "ID_INVALID";

    /// <summary>More ids are asked for at once than allowed.</summary>
    public const string TooManyIds = "IDS_LIMIT";

    /// <summary>A search has no word.</summary>
    public const string EmptySearch = "SEARCH_EMPTY";

    /// <summary>A search has more words than allowed.</summary>
    public const string TooManyWords = "SEARCH_LIMIT";

    /// <summary>Nothing has this key.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A text is no name of anything.</summary>
    public const string UnknownName = "NAME_UNKNOWN";

    /// <summary>A text is a name of several things.</summary>
    public const string AmbiguousName = "NAME_AMBIGUOUS";

    /// <summary>The database cannot be reached; try again later.</summary>
    public const string DatabaseUnavailable = "DATABASE_UNAVAILABLE";

    /// <summary>A value that must not be null is missing in the data.</summary>
    public const string MissingValue = "VALUE_MISSING";

    /// <summary>A sum or another calculated number is larger than its type can hold.</summary>
    public const string NumberOutOfRange = "NUMBER_OUT_OF_RANGE";

    /// <summary>A module's code failed.</summary>
    public const string ModuleFailed = "MODULE_FAILED";

    /// <summary>An unexpected fault; its trace id finds it in the log.</summary>
    public const string Internal = "INTERNAL_ERROR";
}
