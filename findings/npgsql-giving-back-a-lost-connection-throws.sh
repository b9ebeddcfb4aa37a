#!/usr/bin/env bash
# Guess: disposing an NpgsqlConnection of the pool never fails. Everything was read, so a connection that the server has
#   ended in the meantime is only thrown away; and whoever wants to know uses Commit.
# Truth: the pool ends a transaction that is open before it takes a connection back, which is a trip to the server. If
#   the server has ended the connection, DisposeAsync throws, and so does the end of an `await using`: behind rows that
#   were all read, or in place of the exception that was on its way. It does not without a transaction or with
#   Pooling=false, and none of it costs a place in the pool.
# Why it matters: a read-only transaction (REPEATABLE READ for one state of the data) is usually left open and disposed.
#   A restart of the server then fails answers that are complete, from a line where nobody expects it.
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

Console.WriteLine($"Npgsql {typeof(NpgsqlDataSource).Assembly.GetName().Version}");
foreach (var (name, begin, pool) in new[]
{
    ("no transaction", "", "Maximum Pool Size=1"),
    ("transaction", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;", "Maximum Pool Size=1"),
    ("transaction without pool", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;", "Pooling=false"),
})
{
    await using var source = NpgsqlDataSource.Create($"{args[0]};{pool};Timeout=5");
    Console.WriteLine($"{name}: {await DisposeAsync(source, begin)}");
    await using var next = await source.OpenConnectionAsync();
    Console.WriteLine($"{name}: the next connection is {next.State}");
}

async Task<string> DisposeAsync(NpgsqlDataSource source, string begin)
{
    var connection = await source.OpenConnectionAsync();
    await using (var command = new NpgsqlCommand($"{begin}SELECT pg_backend_pid()", connection))
    {
        Console.WriteLine($"  all rows are read: {await command.ExecuteScalarAsync() is int}");
    }

    await using (var other = NpgsqlDataSource.Create($"{args[0]};Pooling=false"))
    await using (var end = other.CreateCommand("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"))
    {
        await end.ExecuteNonQueryAsync();
    }

    try
    {
        await connection.DisposeAsync();
        return "disposed";
    }
    catch (NpgsqlException exception)
    {
        return $"dispose throws {(exception as PostgresException)?.SqlState ?? exception.GetType().Name}";
    }
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll "Host=127.0.0.1;Port=$port;Username=tester;Database=postgres")
echo "$output"
expected=(
  "no transaction: disposed"
  "transaction: dispose throws 57P01"
  "transaction: the next connection is Open"
  "transaction without pool: disposed"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a pooled connection in a transaction throws when it is given back and the server has ended it"
