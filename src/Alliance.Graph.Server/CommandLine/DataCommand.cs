using System.CommandLine;
using System.Text.Json;
using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Data.RowAudits.Rules;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

internal static class DataCommand
{
    public static Command Create(CommandServices services)
    {
        var rule = new Option<string?>("--rule")
        {
            Description = "Lists only what offends this rule, for example 'order'; default all.",
            HelpName = "name",
        };
        var auditFormat = FormatOption();
        var audit = new Command(
            "audit",
            "Reads all rows a second time by rules, and lists what a person should look at: type, key, rule, what is wrong, what to do. Changes nothing. Fails if anything offends."
        )
        {
            rule,
            auditFormat,
        };
        audit.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    AuditAsync(services, parsed.GetValue(rule), parsed.GetValue(auditFormat), cancellationToken)
                )
        );

        var figuresFormat = FormatOption();
        var figures = new Command(
            "figures",
            "Counts the rows of each type by how sure they are and by what kind of source they have, as tables for a page. Changes nothing."
        )
        {
            figuresFormat,
        };
        figures.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    FiguresAsync(services, parsed.GetValue(figuresFormat), cancellationToken)
                )
        );
        return new Command("data", "What the database says, and how sure it is.") { audit, figures };
    }

    private static Option<DataFormat> FormatOption() =>
        new("--format") { Description = "Text for people (default), or one JSON object for programs." };

    private static async Task AuditAsync(
        CommandServices services,
        string? rule,
        DataFormat format,
        CancellationToken cancellationToken
    )
    {
        var report = await ReadAsync(services, rule, cancellationToken);
        IReadOnlyList<AuditOffence> offences =
        [
            .. report.Offences.Where(offence => rule is null || offence.Rule == rule),
        ];
        if (format is DataFormat.Json)
        {
            services.Terminal.Line(
                JsonSerializer.Serialize(new { report.Rows, Offences = offences }, DataJson.Options)
            );
        }
        else
        {
            foreach (var offence in offences)
            {
                services.Terminal.Line(
                    $"{offence.Type} '{offence.Key}' {offence.Rule}{(offence.Field is null ? "" : $" ({offence.Field})")}: {offence.Problem} {offence.Remedy}"
                );
            }

            services.Terminal.Line($"Read {report.Rows} rows of {report.Figures.Count} types.");
        }

        if (offences.Count > 0)
        {
            throw new CommandFailure(
                $"Something offends: {string.Join(", ", offences.CountBy(offence => offence.Rule).Select(count => $"{count.Key} {count.Value}"))}."
            );
        }
    }

    private static async Task FiguresAsync(
        CommandServices services,
        DataFormat format,
        CancellationToken cancellationToken
    )
    {
        var report = await ReadAsync(services, rule: null, cancellationToken);
        services.Terminal.Line(
            format is DataFormat.Json
                ? JsonSerializer.Serialize(report.Figures, DataJson.Options)
                : FigureTable.Of(report.Figures)
        );
    }

    private static async Task<AuditReport> ReadAsync(
        CommandServices services,
        string? rule,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var audit = new DataAudit(database);
        return rule is null || audit.Rules.Contains(rule)
            ? await audit.RunAsync(cancellationToken)
            : throw new CommandFailure(
                $"There is no rule '{rule}'. Name one of '{string.Join("', '", audit.Rules)}', or none."
            );
    }
}
