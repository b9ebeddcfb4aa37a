using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Sample.Module.Migrations;

public sealed class SampleAreaPostgreSqlContext : ModuleMigrationsContext
{
    public SampleAreaPostgreSqlContext()
        : base(new SampleAreaModule(), new DbContextOptionsBuilder<SampleAreaPostgreSqlContext>().UseNpgsql().Options)
    { }

    public SampleAreaPostgreSqlContext(DbContextOptions<SampleAreaPostgreSqlContext> options)
        : base(new SampleAreaModule(), options) { }
}
