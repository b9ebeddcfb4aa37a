using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// A place where test databases are created and copied; databases are named by their connection strings.
/// </summary>
internal abstract class TestServer
{
    /// <summary>Whether databases can be had here; the text says how to mend it.</summary>
    public virtual string? Unavailable => null;

    /// <summary>Makes an empty database.</summary>
    public abstract Task<string> CreateAsync();

    /// <summary>Makes a copy of a database to which nobody is connected.</summary>
    public abstract Task<string> CopyAsync(string template);

    /// <summary>The connection string of a database, changed so that nothing can be written.</summary>
    public abstract string ForReading(string connectionString);

    public abstract Task DropAsync(string connectionString);

    /// <summary>Closes the idle connections, which would keep the database from being copied or deleted.</summary>
    public abstract void ClosePool(DbContext context);
}
