#!/usr/bin/env bash
# Guess: EF Core interprets the small functions that it runs once while it compiles a query; only what runs for each
#   execution and each row is worth machine code.
# Truth: the functions that find the constants of a query (such as its command) are compiled, each into a method of its
#   own, run once and thrown away: a compilation by the JIT and a finalizer for every query that is new.
# Why it matters: where many queries are new, and where only the text of the command is wanted, that is a good part of
#   the time of translating. A processor derived from EF Core's can interpret them; the queries are the same.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15, .NET 10.0.12 (SDK 10.0.401).
# Date: 2026-11-29
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><TieredCompilation>false</TieredCompilation><NoWarn>EF1001;EF9100</NoWarn></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Linq.Expressions;
using System.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

using var context = new Context();
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}, .NET {Environment.Version}");
var own = context.GetService<ILiftableConstantProcessor>();
var interpreting = new Interpreting(
    context.GetService<ShapedQueryCompilingExpressionVisitorDependencies>(),
    context.GetService<RelationalShapedQueryCompilingExpressionVisitorDependencies>(),
    context.GetService<RelationalCommandBuilderDependencies>());
Console.WriteLine($"EF Core's own: {Compiled(own)} in 20 queries");
Console.WriteLine($"interpreting: {Compiled(interpreting)} in 20 queries");

// The methods that the JIT compiles, when everything else is compiled already.
string Compiled(ILiftableConstantProcessor processor)
{
    for (var warm = 0; warm < 20; warm++)
    {
        Inline(processor);
    }

    var before = JitInfo.GetCompiledMethodCount(currentThread: true);
    for (var query = 0; query < 20; query++)
    {
        Inline(processor);
    }

    var count = JitInfo.GetCompiledMethodCount(currentThread: true) - before;
    return count == 0 ? "no method" : count >= 20 ? "a method or more for each" : $"{count} methods";
}

void Inline(ILiftableConstantProcessor processor)
    => processor.InlineConstants(
        context.GetService<IQueryCompilationContextFactory>().Create(async: false)
            .CreateQueryExecutorExpression<IEnumerable<int>>(context.Rows.Where(row => row.Id > 3).Select(row => row.Id).Expression),
        supportsPrecompiledQuery: false);

class Interpreting(
    ShapedQueryCompilingExpressionVisitorDependencies dependencies,
    RelationalShapedQueryCompilingExpressionVisitorDependencies relational,
    RelationalCommandBuilderDependencies commands) : RelationalLiftableConstantProcessor(dependencies, relational, commands)
{
    readonly RelationalMaterializerLiftableConstantContext _context = new(dependencies, relational, commands);

    protected override ConstantExpression InlineConstant(LiftableConstantExpression constant)
        => constant.ResolverExpression is Expression<Func<RelationalMaterializerLiftableConstantContext, object>> resolver
            ? Expression.Constant(resolver.Compile(preferInterpretation: true)(_context), constant.Type)
            : base.InlineConstant(constant);
}

class Context : DbContext
{
    public DbSet<Row> Rows => Set<Row>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}

class Row
{
    public int Id { get; set; }
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "EF Core's own: a method or more for each in 20 queries"
  "interpreting: no method in 20 queries"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: constants that are calculated once are compiled to machine code"
