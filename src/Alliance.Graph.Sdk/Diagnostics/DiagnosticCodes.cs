namespace Alliance.Graph.Sdk.Diagnostics;

/// <summary>Codes of composition diagnostics.</summary>
public static class DiagnosticCodes
{
    /// <summary>Two modules have the same id.</summary>
    public const string DuplicateModule = "MODULE_DUPLICATE";

    /// <summary>A module id is not lower-case words joined by hyphens.</summary>
    public const string InvalidModuleId = "MODULE_ID_INVALID";

    /// <summary>A module, type, field, argument, enum value or file has no description.</summary>
    public const string MissingDescription = "DESCRIPTION_MISSING";

    /// <summary>
    /// A description says no more than the name that it stands for. Reported by <c>modules check</c> and the contract.
    /// </summary>
    public const string EmptyDescription = "DESCRIPTION_EMPTY";

    /// <summary>Two declarations claim the same type name, or the same class.</summary>
    public const string DuplicateType = "TYPE_DUPLICATE";

    /// <summary>Two declarations claim the same field.</summary>
    public const string DuplicateField = "FIELD_DUPLICATE";

    /// <summary>A value type or a section has no fields.</summary>
    public const string EmptyType = "TYPE_EMPTY";

    /// <summary>A name is not a GraphQL name, or is reserved; or a rule of an import names no field.</summary>
    public const string InvalidName = "NAME_INVALID";

    /// <summary>A link or root names a type that no module declares as a node.</summary>
    public const string UnknownTarget = "TARGET_UNKNOWN";

    /// <summary>A link compares keys of different types.</summary>
    public const string LinkMismatch = "LINK_KEY_MISMATCH";

    /// <summary>
    /// A field has a type that the graph cannot show, or an order or key one that cannot be compared.
    /// </summary>
    public const string UnsupportedType = "FIELD_TYPE_UNSUPPORTED";

    /// <summary>A single value object can be null and has no field that tells whether it is there.</summary>
    public const string UnknownPresence = "VALUE_PRESENCE_UNKNOWN";

    /// <summary>
    /// A computed field, a key or an order has a part that the databases would not calculate as .NET does.
    /// </summary>
    public const string NotPortable = "EXPRESSION_NOT_PORTABLE";

    /// <summary>
    /// A field cannot be read, filtered, ordered or grouped by in the configured database. Reported when the tables are
    /// checked.
    /// </summary>
    public const string NotTranslatable = "EXPRESSION_NOT_TRANSLATABLE";

    /// <summary>A module extends a type that is open to no extension.</summary>
    public const string NotExtensible = "TYPE_NOT_EXTENSIBLE";

    /// <summary>A node says more than once what it can be found by.</summary>
    public const string DuplicateSearch = "SEARCH_DUPLICATE";

    /// <summary>What a node can be found by is no stored text of its own, or its key cannot be kept as text.</summary>
    public const string InvalidSearch = "SEARCH_INVALID";

    /// <summary>A rule about rows cannot be evaluated by the database, or depends on itself.</summary>
    public const string InvalidRule = "RULE_INVALID";

    /// <summary>Two imports claim the same file name.</summary>
    public const string DuplicateImport = "IMPORT_DUPLICATE";

    /// <summary>A field of a file reaches no property of the entity that its row becomes.</summary>
    public const string LostField = "IMPORT_FIELD_LOST";

    /// <summary>Nothing fills a property of the entity that a row becomes.</summary>
    public const string UnfilledProperty = "IMPORT_PROPERTY_UNFILLED";

    /// <summary>A field of a row cannot be read off the entity again.</summary>
    public const string FieldNotReadBack = "IMPORT_FIELD_NOT_READ_BACK";

    /// <summary>A row, or an item of one, cannot become the entity that it should.</summary>
    public const string InvalidMapping = "IMPORT_MAP_INVALID";

    /// <summary>A module joins the parts of a key itself, so that different parts could make the same key.</summary>
    public const string KeyComposedByHand = "IMPORT_KEY_BY_HAND";

    /// <summary>A field that is no number has a unit.</summary>
    public const string InvalidUnit = "UNIT_INVALID";

    /// <summary>
    /// An indicator is not complete or not unique, or the figures of a node lack something that each figure has.
    /// </summary>
    public const string InvalidFigures = "FIGURES_INVALID";

    /// <summary>
    /// A type that commitments lead to is not declared as a fact, or a fact lacks a country, a provenance or a key of
    /// text.
    /// </summary>
    public const string InvalidFact = "FACT_INVALID";

    /// <summary>An audit is of no node of its module, or names no property of it.</summary>
    public const string InvalidAudit = "AUDIT_INVALID";

    /// <summary>
    /// A section or a figure of the report is not complete, or its query is none that gives a table. The queries are
    /// reported when the server starts.
    /// </summary>
    public const string InvalidReport = "REPORT_INVALID";

    /// <summary>A module maps a table outside its prefix. Reported when the module's migrations are read.</summary>
    public const string ForeignTable = "TABLE_OUTSIDE_PREFIX";

    /// <summary>Two properties of an entity have one column.</summary>
    public const string SharedColumn = "COLUMN_SHARED";

    /// <summary>The model of a module has changed since its last migration.</summary>
    public const string MissingMigration = "MIGRATION_MISSING";

    /// <summary>There is no folder and no <c>.nupkg</c> file at the path of a configured package.</summary>
    public const string PackageNotFound = "PACKAGE_NOT_FOUND";

    /// <summary>A configured package is damaged, or cannot be read.</summary>
    public const string PackageDamaged = "PACKAGE_DAMAGED";

    /// <summary>A configured package has no assemblies for this server's framework.</summary>
    public const string PackageForOtherFramework = "PACKAGE_FRAMEWORK_UNSUPPORTED";

    /// <summary>A configured package is, or unpacks to, more than a server reads into memory.</summary>
    public const string PackageTooLarge = "PACKAGE_TOO_LARGE";

    /// <summary>A configured package holds no module, or more than one.</summary>
    public const string NotAModule = "PACKAGE_NOT_A_MODULE";

    /// <summary>A packaged module was built against an Sdk that this host cannot stand in for.</summary>
    public const string IncompatibleSdk = "MODULE_SDK_INCOMPATIBLE";

    /// <summary>
    /// A module needs an assembly that neither its package nor the host brings, or fails while it is created.
    /// </summary>
    public const string NotLoadable = "MODULE_NOT_LOADABLE";

    /// <summary>The configuration disables a module that is not there, or core.</summary>
    public const string UnknownModule = "MODULE_UNKNOWN";
}
