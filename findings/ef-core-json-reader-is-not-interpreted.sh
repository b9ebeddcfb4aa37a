#!/usr/bin/env bash
# Guess: an expression that compiles can also be interpreted, `Compile(preferInterpretation: true)`; it is only slower
#   to run and quicker to make. So the executor that EF Core makes of a query can be interpreted where it runs once.
# Truth: the interpreter cannot call a method that returns a Span, and says so with an ArgumentException when it
#   compiles. EF Core's reader of a JSON column holds such a call, so of two queries over one table one can be
#   interpreted and the other cannot. Compiled to machine code both work.
# Why it matters: most queries work, and those that select a JSON column fail at run time only. Where only the text of
#   the command is wanted, the function that reads rows can be replaced by null before anything is compiled.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15, .NET 10.0.12 (SDK 10.0.401).
# Date: 2026-11-29
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NoWarn>EF1001;EF9100</NoWarn></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

using var context = new Context();
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}, .NET {Environment.Version}");
Try("a column, compiled", context.Rows.Select(row => row.Id), interpreted: false);
Try("a column, interpreted", context.Rows.Select(row => row.Id), interpreted: true);
Try("a JSON column, compiled", context.Rows.Select(row => row.Labels), interpreted: false);
Try("a JSON column, interpreted", context.Rows.Select(row => row.Labels), interpreted: true);

void Try<T>(string what, IQueryable<T> query, bool interpreted)
{
    var executor = context.GetService<IQueryCompilationContextFactory>().Create(async: false)
        .CreateQueryExecutorExpression<IEnumerable<T>>(query.Expression);
    var inlined = (Expression<Func<QueryContext, IEnumerable<T>>>)context.GetService<ILiftableConstantProcessor>()
        .InlineConstants(executor, supportsPrecompiledQuery: false);
    try
    {
        inlined.Compile(interpreted)(context.GetService<IQueryContextFactory>().Create());
        Console.WriteLine($"{what}: works");
    }
    catch (ArgumentException exception)
    {
        Console.WriteLine($"{what}: {exception.GetType().Name}, about Span: {exception.Message.Contains("System.Span")}");
    }
}

class Context : DbContext
{
    public DbSet<Row> Rows => Set<Row>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Row>().ComplexCollection(row => row.Labels, labels => labels.ToJson());
}

class Row
{
    public int Id { get; set; }
    public List<Label> Labels { get; set; } = [];
}

class Label
{
    public string Text { get; set; } = "";
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "a column, interpreted: works"
  "a JSON column, compiled: works"
  "a JSON column, interpreted: ArgumentException, about Span: True"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: what reads a JSON column cannot be interpreted"
