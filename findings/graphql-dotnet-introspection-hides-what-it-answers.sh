#!/usr/bin/env bash
# Guess: a directive that is registered with the schema is in __schema.directives, and a field of introspection that
#   can be asked for, such as isRepeatable of a directive, is among the fields of its type.
# Truth: the default filter leaves out directives that stand in the schema language only (on types and fields), though
#   the printed schema has them; and with the switch for repeatable directives, isRepeatable is answered but not
#   listed. A filter of one's own that lets all pass shows both; then printed and introspected schema agree.
# Why it matters: tools that build a schema from introspection lose directives that the schema language has, and a
#   comparison of the two reports breaking changes.
# Versions: GraphQL (GraphQL.NET) 8.8.5.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="GraphQL" Version="8.8.5" />
    <PackageReference Include="GraphQL.SystemTextJson" Version="8.8.5" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using GraphQL;
using GraphQL.Introspection;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;

const string Question = "{ __schema { directives { name isRepeatable } } __type(name: \"__Directive\") { fields { name } } }";
Console.WriteLine($"GraphQL.NET {typeof(Schema).Assembly.GetName().Version}, .NET {Environment.Version}");
var (printed, standard) = await AskAsync(null);
var (_, open) = await AskAsync(new Everything());
Console.WriteLine($"printed with the directive: {printed}");
Console.WriteLine($"default filter: {standard}");
Console.WriteLine($"filter that lets all pass: {open}");
foreach (var (name, answer) in new[] { ("default filter", standard), ("filter that lets all pass", open) })
{
    var (lists, answers, field) = (answer.Contains("\"marked\""), answer.Contains("\"isRepeatable\": false"), answer.Contains("\"name\": \"isRepeatable\""));
    Console.WriteLine($"{name}: directive listed {lists}, isRepeatable answered {answers}, isRepeatable listed {field}");
}

static async Task<(bool Printed, string Answer)> AskAsync(ISchemaFilter? filter)
{
    var query = new ObjectGraphType { Name = "Query" };
    query.Field<StringGraphType>("hello").Resolve(_ => "world");
    var schema = new Schema { Query = query, Features = { RepeatableDirectives = true } };
    schema.Directives.Register(new Directive("marked", DirectiveLocation.Object));
    if (filter is not null) schema.Filter = filter;
    schema.Initialize();
    var answer = await schema.ExecuteAsync(new GraphQLSerializer(indent: true), options => options.Query = Question);
    return (schema.Print().Contains("directive @marked"), string.Join(' ', answer.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
}

class Everything : DefaultSchemaFilter
{
    public override Task<bool> AllowDirective(Directive directive) => Task.FromResult(true);
    public override Task<bool> AllowField(IGraphType parent, IFieldType field) => Task.FromResult(true);
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "printed with the directive: True"
  "default filter: directive listed False, isRepeatable answered True, isRepeatable listed False"
  "filter that lets all pass: directive listed True, isRepeatable answered True, isRepeatable listed True"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
