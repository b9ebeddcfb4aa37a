using System.Data.Common;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Databases;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

internal sealed class NestedAnswer(ConnectionSource source, TwinStatements statements) : TwinAnswer(source, statements)
{
    protected override async Task AnswerAsync(
        DbCommand command,
        JsonElement variables,
        Utf8JsonWriter writer,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Statements.Nested;
        foreach (var name in new[] { "countries", "reports", "commitments" })
        {
            Add(command, name, variables.GetProperty(name).GetInt32());
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var countries = new List<(string Code, string Name)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            countries.Add((reader.GetString(0), reader.GetString(1)));
        }

        await reader.NextResultAsync(cancellationToken);
        var reports = new List<ReportRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            reports.Add(new ReportRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), Year(reader, 3)));
        }

        // Commitments come in the order of the answer, so they need not be kept.
        await reader.NextResultAsync(cancellationToken);
        await WriteAsync(writer, countries, reports, reader, cancellationToken);
    }

    private static async Task WriteAsync(
        Utf8JsonWriter writer,
        List<(string Code, string Name)> countries,
        List<ReportRow> reports,
        DbDataReader commitments,
        CancellationToken cancellationToken
    )
    {
        var hasCommitment = await commitments.ReadAsync(cancellationToken);
        var next = 0;
        writer.WriteStartObject("countries"u8);
        writer.WriteStartArray("nodes"u8);
        foreach (var (code, name) in countries)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, code);
            writer.WriteString("name"u8, name);
            writer.WriteStartObject("reports"u8);
            writer.WriteStartArray("nodes"u8);
            for (; next < reports.Count && reports[next].CountryCode == code; next++)
            {
                var report = reports[next];
                writer.WriteStartObject();
                writer.WriteString("key"u8, report.Key);
                writer.WriteString("title"u8, report.Title);
                WriteYear(writer, report.Year);
                writer.WriteStartObject("commitments"u8);
                writer.WriteStartArray("nodes"u8);
                while (hasCommitment && commitments.GetString(0) == report.Key)
                {
                    WriteCommitment(writer, commitments);
                    hasCommitment = await commitments.ReadAsync(cancellationToken);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCommitment(Utf8JsonWriter writer, DbDataReader commitment)
    {
        writer.WriteStartObject();
        WriteText(writer, "key"u8, commitment, 1);
        WriteText(writer, "title"u8, commitment, 2);
        WriteYear(writer, Year(commitment, 3));
        writer.WriteString("kind"u8, TwinEnums.Kinds[commitment.GetString(4)]);
        writer.WriteBoolean("isReportedToAlliance"u8, commitment.GetBoolean(5));
        writer.WriteEndObject();
    }

    private readonly record struct ReportRow(string CountryCode, string Key, string Title, int? Year);
}
