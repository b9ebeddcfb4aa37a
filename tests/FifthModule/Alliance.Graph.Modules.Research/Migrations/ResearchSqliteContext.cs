using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Research.Migrations;

public sealed class ResearchSqliteContext : ModuleMigrationsContext
{
    public ResearchSqliteContext()
        : base(new ResearchModule(), new DbContextOptionsBuilder<ResearchSqliteContext>().UseSqlite().Options) { }

    public ResearchSqliteContext(DbContextOptions<ResearchSqliteContext> options)
        : base(new ResearchModule(), options) { }
}
