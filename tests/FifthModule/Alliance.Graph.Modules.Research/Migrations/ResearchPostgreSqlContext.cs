using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Research.Migrations;

public sealed class ResearchPostgreSqlContext : ModuleMigrationsContext
{
    public ResearchPostgreSqlContext()
        : base(new ResearchModule(), new DbContextOptionsBuilder<ResearchPostgreSqlContext>().UseNpgsql().Options) { }

    public ResearchPostgreSqlContext(DbContextOptions<ResearchPostgreSqlContext> options)
        : base(new ResearchModule(), options) { }
}
