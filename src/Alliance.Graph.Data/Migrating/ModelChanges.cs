using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Data.Migrating;

/// <summary>What has changed in a module's model since its last migration.</summary>
internal static class ModelChanges
{
    /// <summary>
    /// Whether the tables would not fit the entities. Indexes that make lists quick are no matter: the Sdk of the host
    /// declares them, and a module that was built with an older one has no migration for those that came later.
    /// </summary>
    public static bool NeedMigration(DbContext context) =>
        Differences(context)
            .Any(change =>
                change is not (CreateIndexOperation { IsUnique: false } or DropIndexOperation or RenameIndexOperation)
            );

    private static IReadOnlyList<MigrationOperation> Differences(DbContext context) =>
        context
            .GetService<IMigrationsModelDiffer>()
            .GetDifferences(LastMigrated(context), context.GetService<IDesignTimeModel>().Model.GetRelationalModel());

    private static IRelationalModel? LastMigrated(DbContext context)
    {
        var model = context.GetService<IMigrationsAssembly>().ModelSnapshot?.Model;
        if (model is IMutableModel mutable)
        {
            model = mutable.FinalizeModel();
        }

        return model is null
            ? null
            : context
                .GetService<IModelRuntimeInitializer>()
                .Initialize(model, designTime: true, validationLogger: null)
                .GetRelationalModel();
    }
}
