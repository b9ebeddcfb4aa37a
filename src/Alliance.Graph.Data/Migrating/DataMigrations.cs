using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Data.Migrating;

/// <summary>Tells migrations that change rows, or what is seen of them, from those that only make room.</summary>
internal static partial class DataMigrations
{
    /// <summary>Those of the migrations that change rows while they are applied.</summary>
    /// <param name="context">The context that carries them.</param>
    /// <param name="migrations">Their ids.</param>
    public static IReadOnlyList<string> Of(DbContext context, IEnumerable<string> migrations) =>
        [.. migrations.Where(id => ChangesRows(Find(context, id)?.UpOperations))];

    /// <summary>Those of the migrations that change rows while they are taken back.</summary>
    public static IReadOnlyList<string> OfReverted(DbContext context, IEnumerable<string> migrations) =>
        [.. migrations.Where(id => ChangesRows(Find(context, id)?.DownOperations))];

    private static Migration? Find(DbContext context, string id)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return assembly.Migrations.TryGetValue(id, out var type)
            ? assembly.CreateMigration(type, context.Database.ProviderName!)
            : null;
    }

    private static bool ChangesRows(IEnumerable<MigrationOperation>? operations) =>
        operations?.Any(operation =>
            operation switch
            {
                SqlOperation sql => !Shape().IsMatch(sql.Sql),
                InsertDataOperation
                or UpdateDataOperation
                or DeleteDataOperation
                or DropTableOperation
                or DropColumnOperation
                or AlterColumnOperation => true,
                _ => false,
            }
        ) == true;

    /// <summary>Statements that make or drop what holds or watches rows.</summary>
    [GeneratedRegex(
        @"^\s*(CREATE|DROP|PRAGMA|COMMENT|ALTER\s+(INDEX|TABLE\s+\S+\s+(ADD|SET|RESET)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
