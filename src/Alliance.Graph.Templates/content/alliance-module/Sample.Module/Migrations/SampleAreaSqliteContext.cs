using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Sample.Module.Migrations;

public sealed class SampleAreaSqliteContext : ModuleMigrationsContext
{
    public SampleAreaSqliteContext()
        : base(new SampleAreaModule(), new DbContextOptionsBuilder<SampleAreaSqliteContext>().UseSqlite().Options) { }

    public SampleAreaSqliteContext(DbContextOptions<SampleAreaSqliteContext> options)
        : base(new SampleAreaModule(), options) { }
}
