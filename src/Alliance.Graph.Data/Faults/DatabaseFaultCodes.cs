namespace Alliance.Graph.Data.Faults;

/// <summary>The codes of <see cref="DatabaseFault"/>.</summary>
public static class DatabaseFaultCodes
{
    /// <summary>The server cannot be reached or does not answer.</summary>
    public const string Unavailable = "DATABASE_UNAVAILABLE";

    /// <summary>The server refuses the user, or the user lacks a right.</summary>
    public const string AccessDenied = "DATABASE_ACCESS_DENIED";

    /// <summary>There is no such database.</summary>
    public const string Missing = "DATABASE_MISSING";

    /// <summary>The database or its folder cannot be written.</summary>
    public const string ReadOnly = "DATABASE_READ_ONLY";

    /// <summary>The file is no SQLite database, or it is damaged.</summary>
    public const string Invalid = "DATABASE_INVALID";

    /// <summary>There is no room left on the disk.</summary>
    public const string Full = "DATABASE_FULL";

    /// <summary>Somebody else has kept the database locked for too long.</summary>
    public const string Busy = "DATABASE_BUSY";

    /// <summary>The server stopped a statement that took too long, or that somebody there told it to stop.</summary>
    public const string GaveUp = "DATABASE_GAVE_UP";

    /// <summary>A table or column is missing.</summary>
    public const string NotMigrated = "DATABASE_NOT_MIGRATED";

    /// <summary>
    /// The database was migrated by a newer release of a module, or of core, than the one that is loaded.
    /// </summary>
    public const string Newer = "DATABASE_NEWER";

    /// <summary>A migration cannot be taken back.</summary>
    public const string Irreversible = "DATABASE_MIGRATION_IRREVERSIBLE";
}
