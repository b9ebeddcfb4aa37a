#!/usr/bin/env bash
# Guess: a directive that is applied where its locations do not allow it is reported alike for every kind of type: the
#   directive, the place and the allowed locations.
# Truth: for objects, interfaces, enums and inputs Initialize says so (InvalidOperationException). For a union it throws
#   NotSupportedException with the message 'UnionGraphType' and nothing else; the same directive is fine on a union once
#   its locations have UNION.
# Why it matters: who marks all types with one directive, and adds the first union later, gets a message that sounds as
#   if unions were not supported, and names neither the type nor the directive.
# Versions: GraphQL (GraphQL.NET) 8.8.5.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="GraphQL" Version="8.8.5" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

Console.WriteLine($"GraphQL.NET {typeof(Schema).Assembly.GetName().Version}, .NET {Environment.Version}");
foreach (var (kind, locations) in new (string, DirectiveLocation[])[]
{
    ("interface", [DirectiveLocation.Object]),
    ("union", [DirectiveLocation.Object]),
    ("union", [DirectiveLocation.Object, DirectiveLocation.Union]),
})
{
    var query = new ObjectGraphType { Name = "Query" };
    query.Field<StringGraphType>("hello").Resolve(_ => "world");
    var schema = new Schema { Query = query };
    schema.Directives.Register(new Directive("marked", locations));
    IGraphType type = kind == "union" ? Union(query) : Interface();
    string found;
    try
    {
        ((IMetadataWriter)type).ApplyDirective("marked");
        schema.RegisterType(type);
        schema.Initialize();
        found = "fine";
    }
    catch (Exception exception)
    {
        found = $"{exception.GetType().Name}: {exception.Message}";
    }

    Console.WriteLine($"{kind}, allowed on {string.Join(" and ", locations)}: {found}");
}

static UnionGraphType Union(IObjectGraphType member)
{
    var union = new UnionGraphType { Name = "T", ResolveType = _ => null };
    union.AddPossibleType(member);
    return union;
}

static InterfaceGraphType Interface()
{
    var type = new InterfaceGraphType { Name = "T", ResolveType = _ => null };
    type.Field<StringGraphType>("a");
    return type;
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "interface, allowed on Object: InvalidOperationException: Directive 'marked' is applied in the wrong location 'Interface' to interface 'T'. Allowed locations: Object"
  "union, allowed on Object: NotSupportedException: UnionGraphType"
  "union, allowed on Object and Union: fine"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
