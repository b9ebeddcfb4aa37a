using Alliance.Graph.Data.Context;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The module has tables of its own only.</summary>
internal static class TableCheck
{
    public static async Task PrefixAsync(ModuleUnderTest module)
    {
        var problems = new Problems();
        var prefix = Prefix(module);
        foreach (var type in await AddedTypesAsync(module))
        {
            problems.Require(
                type.GetTableName() is { } table && table.StartsWith(prefix, StringComparison.Ordinal),
                $"'{type.ClrType.Name}' is mapped to '{type.GetTableName() ?? "no table"}', and not to a table whose name begins with '{prefix}'.",
                "It could be another module's table, and nobody would know who migrates it.",
                $"Write ToTable(\"{prefix}<plural>\") in ConfigureModel."
            );
        }

        problems.AssertNone();
    }

    public static async Task ForeignKeysAsync(ModuleUnderTest module)
    {
        var problems = new Problems();
        string[] allowed = [Prefix(module), $"{CoreModel.ModuleId}_"];
        foreach (var key in (await AddedTypesAsync(module)).SelectMany(type => type.GetForeignKeys()))
        {
            var target = key.PrincipalEntityType.GetTableName() ?? "";
            problems.Require(
                allowed.Any(prefix => target.StartsWith(prefix, StringComparison.Ordinal)),
                $"A foreign key of '{key.DeclaringEntityType.GetTableName()}' points to '{target}'.",
                "That table is neither the module's own nor core's, so it can be missing.",
                "Keep the key without a constraint, or link to a table of core."
            );
        }

        problems.AssertNone();
    }

    /// <summary>Names of the tables that the module maps.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(ModuleUnderTest module) =>
        [
            .. (await AddedTypesAsync(module))
                .Select(type => type.GetTableName())
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static string Prefix(ModuleUnderTest module) => $"{module.Manifest.TablePrefix}_";

    /// <summary>What the module maps; the host maps types of its own, which have no table.</summary>
    private static async Task<IReadOnlyList<IEntityType>> AddedTypesAsync(ModuleUnderTest module)
    {
        await using var with = await ModuleUnderTest.Unconnected(module.Graph).Contexts.CreateDbContextAsync();
        await using var without = await ModuleUnderTest.Unconnected(module.Core).Contexts.CreateDbContextAsync();
        var known = module.IsCore ? [] : without.Model.GetEntityTypes().Select(type => type.Name).ToHashSet();
        return
        [
            .. with
                .Model.GetEntityTypes()
                .Where(type =>
                    !known.Contains(type.Name) && type.ClrType.Assembly != typeof(AllianceDbContext).Assembly
                ),
        ];
    }
}
