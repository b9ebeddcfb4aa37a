using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Searching;

/// <summary>The tables of the search. They are core's, but nothing that a module could refer to.</summary>
internal static class SearchModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SearchEntry>(entry =>
        {
            entry.ToTable("core_search_entries").HasKey(row => row.Id);
            entry.HasIndex(row => new { row.Type, row.Key }).IsUnique();
        });
        model.Entity<SearchedType>(type => type.ToTable("core_search_types").HasKey(row => row.Type));
    }
}
