#!/usr/bin/env bash
# Guess: DateOnly.MaxValue is an ordinary day, 9999-12-31, which PostgreSQL can hold; so it is stored as that day,
#   and EF.Property.Year, date_part('year', …) or a comparison with '9999-12-31' in SQL see the year 9999.
# Truth: Npgsql 10 stores DateOnly.MaxValue and MinValue (and DateTime's) as 'infinity' and '-infinity', and reads
#   them back as the former, so nothing is noticed in .NET. In SQL such a row is later than every day, its year is
#   the number Infinity, and what EF Core makes of `row.Day.Year`, date_part('year', …)::int, fails with 22003 for
#   the whole statement. With the switch Npgsql.DisableDateTimeInfinityConversions (set before Npgsql is first used)
#   they are days.
# Why it matters: "open end" is often written as DateOnly.MaxValue. One such row breaks every group or filter by
#   year, on PostgreSQL only; on SQLite the same model works.
# Versions: Npgsql 10.0.3, PostgreSQL 15 (its initdb is looked for in /usr/lib/postgresql and on the PATH), .NET SDK
#   10.0.
# Date: 2026-11-29
set -euo pipefail
initdb=$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1 || command -v initdb)
[ -n "$initdb" ] || { echo "needs the programs of a PostgreSQL server"; exit 2; }
programs=$(dirname "$initdb")
folder=$(mktemp -d); chmod 755 "$folder"; port=$((20000 + RANDOM % 20000))
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
mkdir "$folder/data"; [ "$(id -u)" != 0 ] || chown postgres "$folder/data"
trap 'as "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
as "$initdb" -D "$folder/data" -U tester -A trust --no-sync >/dev/null
as "$programs/pg_ctl" -D "$folder/data" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" -w -l "$folder/data/log" start >/dev/null
mkdir "$folder/program"; cd "$folder/program"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Npgsql" Version="10.0.3" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Npgsql;

if (args[1] == "days")
{
    AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);
}

await using var source = NpgsqlDataSource.Create(args[0]);
Console.WriteLine($"{args[1]}: Npgsql {typeof(NpgsqlDataSource).Assembly.GetName().Version}, PostgreSQL {await AskAsync("SELECT current_setting('server_version')")}");
Console.WriteLine($"{args[1]}: stored as {await AskAsync("SELECT @day::text")}");
Console.WriteLine($"{args[1]}: read back as {await AskAsync("SELECT @day"):o}");
try
{
    Console.WriteLine($"{args[1]}: year {await AskAsync("SELECT date_part('year', @day)::int")}");
}
catch (PostgresException exception)
{
    Console.WriteLine($"{args[1]}: year fails with {exception.SqlState}");
}

async Task<object?> AskAsync(string statement)
{
    await using var command = source.CreateCommand(statement);
    command.Parameters.AddWithValue("day", DateOnly.MaxValue);
    return await command.ExecuteScalarAsync();
}
CS
dotnet build -v q --nologo >/dev/null
output=$(for way in standard days; do dotnet bin/Debug/net10.0/program.dll "Host=127.0.0.1;Port=$port;Username=tester;Database=postgres" $way; done)
echo "$output"
expected=(
  "standard: stored as infinity"
  "standard: year fails with 22003"
  "days: stored as 9999-12-31"
  "days: year 9999"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: the last day is stored as infinity unless the switch is set"
