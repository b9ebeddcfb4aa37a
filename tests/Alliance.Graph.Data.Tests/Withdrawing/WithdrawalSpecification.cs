using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Tests.Importing;
using Alliance.Graph.Data.Tests.Searching;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Withdrawing;

public sealed class WithdrawalOnSqlite() : WithdrawalSpecification(DatabaseProviderKind.Sqlite);

public sealed class WithdrawalOnPostgreSql() : WithdrawalSpecification(DatabaseProviderKind.PostgreSql);

public abstract class WithdrawalSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    private const string Launch = "launch-2012";

    [SkippableFact]
    public async Task A_row_goes_with_what_belongs_to_it_and_is_found_no_more()
    {
        Assert.Contains(Launch, await FoundKeys.Of(Database, "launch", "AllianceEvent"));

        var withdrawn = await Database.Withdrawer.WithdrawAsync("AllianceEvent", [Launch, Launch], "A mistake.");

        Assert.Equal([new WithdrawnRow("AllianceEvent", Launch, "A mistake.")], withdrawn.Rows);
        Assert.Equal(25, await CountAsync<AllianceEvent>());
        Assert.DoesNotContain(await AllAsync<EventParticipation>(), link => link.EventKey == Launch);
        Assert.DoesNotContain(Launch, await FoundKeys.Of(Database, "launch", "AllianceEvent"));
    }

    [SkippableFact]
    public async Task Everything_that_refers_to_a_row_is_named_and_nothing_is_done()
    {
        var exception = await Assert.ThrowsAsync<WithdrawalException>(() =>
            Database.Withdrawer.WithdrawAsync("Country", ["SE", "QM", "is"], "Because.")
        );
        Assert.Equal(
            [
                "There is no Country 'QM'. Correct the key, or leave it out.",
                "There is no Country 'is'. Correct the key, or leave it out.",
            ],
            exception.Faults
        );

        exception = await Assert.ThrowsAsync<WithdrawalException>(() =>
            Database.Withdrawer.WithdrawAsync("Country", ["SE"], "Because.")
        );

        Assert.Contains(
            "Country 'SE' cannot be withdrawn: Report 'se-progress-2014' refers to it in 'country'. Withdraw that row too, or let it refer to another one first.",
            exception.Faults
        );
        Assert.Contains(
            exception.Faults,
            fault => fault.Contains("AllianceEvent 'launch-2012' refers to it in 'participatingCountryCodes'")
        );
        Assert.Contains(exception.Faults, fault => fault.Contains("Commitment 'c-se-"));
        Assert.Equal(54, await CountAsync<Country>());
    }

    [SkippableFact]
    public async Task Keys_are_taken_as_the_graph_and_as_the_files_write_them()
    {
        foreach (var key in new[] { "AVAILABILITY_REDUCTION", "availability-reduction" })
        {
            var exception = await Assert.ThrowsAsync<WithdrawalException>(() =>
                Database.Withdrawer.WithdrawAsync("PolicyTarget", [key], "Because.")
            );

            Assert.StartsWith(
                "PolicyTarget 'AVAILABILITY_REDUCTION' cannot be withdrawn: Commitment '",
                exception.Faults[0]
            );
        }
    }

    [SkippableFact]
    public async Task A_type_that_is_not_there_names_those_that_are()
    {
        var exception = await Assert.ThrowsAsync<WithdrawalException>(() =>
            Database.Withdrawer.WithdrawAsync("Comitment", ["a"], "Because.")
        );

        Assert.Contains("Did you mean 'Commitment'?", Assert.Single(exception.Faults));
    }

    [SkippableFact]
    public async Task A_look_changes_nothing()
    {
        Assert.Single(
            (await Database.Withdrawer.WithdrawAsync("AllianceEvent", [Launch], "To see.", isLook: true)).Rows
        );

        Assert.Equal(26, await CountAsync<AllianceEvent>());
        Assert.Contains(Launch, await FoundKeys.Of(Database, "launch", "AllianceEvent"));
    }

    [SkippableFact]
    public async Task Replacing_withdraws_what_the_files_do_not_have_and_nothing_else()
    {
        var events = StarterFile.Read(Database, "events.json");
        events.Remove(events.Row("id", Launch));
        events[0]!["title"] = "Another title";
        ImportFile file = StarterFile.File("events.json", events);

        var look = await Database.Importer.ImportAsync([file], new ImportOptions { Replace = true, IsLook = true });
        Assert.Equal((0, 1, 24), (look.Files[0].Inserted, look.Files[0].Updated, look.Files[0].Unchanged));
        Assert.Equal([new WithdrawnRow("AllianceEvent", Launch, "It is not in 'events.json'.")], look.Withdrawn);
        Assert.Equal(26, await CountAsync<AllianceEvent>());
        Assert.DoesNotContain(await AllAsync<AllianceEvent>(), row => row.Title == "Another title");

        var done = await Database.Importer.ImportAsync(
            [file],
            new ImportOptions { Replace = true, Agreed = look.Withdrawn }
        );
        Assert.Equal(look.Withdrawn, done.Withdrawn);
        Assert.Equal(25, await CountAsync<AllianceEvent>());
        Assert.Equal(405, await CountAsync<Commitment>());
        Assert.DoesNotContain(await AllAsync<EventParticipation>(), link => link.EventKey == Launch);
        Assert.DoesNotContain(Launch, await FoundKeys.Of(Database, "launch", "AllianceEvent"));

        Assert.Empty((await Database.Importer.ImportAsync([file], new ImportOptions { Replace = true })).Withdrawn);
    }

    [SkippableFact]
    public async Task Rows_that_were_not_agreed_to_are_not_withdrawn()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync(
                [StarterFile.File("events.json", "[]")],
                new ImportOptions { Replace = true, Agreed = [] }
            )
        );

        Assert.Contains("other rows would be than those that were agreed to", exception.Message);
        Assert.Equal(26, await CountAsync<AllianceEvent>());
    }

    [SkippableFact]
    public async Task Replacing_is_refused_while_rows_of_other_kinds_refer()
    {
        var reports = StarterFile.Read(Database, "reports.json");
        reports.Remove(reports.Row("id", "se-progress-2014"));

        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync(
                [StarterFile.File("reports.json", reports)],
                new ImportOptions { Replace = true }
            )
        );

        var fault = Assert.Single(exception.Faults).ToString();
        Assert.StartsWith("reports.json: Report 'se-progress-2014' cannot be withdrawn: Commitment '", fault);
        Assert.Contains("refers to it in 'report'", fault);
        Assert.Equal(123, await CountAsync<Report>());
    }

    [SkippableFact]
    public async Task A_row_that_refers_to_another_one_now_lets_go_of_the_old_one()
    {
        var reports = StarterFile.Read(Database, "reports.json");
        reports.Remove(reports.Row("id", "se-progress-2014"));
        var commitments = StarterFile.Read(Database, "commitments.json");
        foreach (var row in commitments.Where(row => (string?)row!["reportId"] == "se-progress-2014"))
        {
            row!["reportId"] = "se-commitments-2013";
        }

        await Database.Importer.ImportAsync(
            [StarterFile.File("reports.json", reports), StarterFile.File("commitments.json", commitments)],
            new ImportOptions { Replace = true }
        );

        Assert.Equal((122, 405), (await CountAsync<Report>(), await CountAsync<Commitment>()));
    }

    [SkippableFact]
    public async Task A_row_of_the_files_that_refers_to_a_withdrawn_one_is_told_by_file_row_and_field()
    {
        var reports = StarterFile.Read(Database, "reports.json");
        reports.Remove(reports.Row("id", "se-progress-2014"));
        var commitments = StarterFile.Read(Database, "commitments.json");
        var number = commitments.ToList().FindIndex(row => (string?)row!["reportId"] == "se-progress-2014") + 1;

        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync(
                [StarterFile.File("reports.json", reports), StarterFile.File("commitments.json", commitments)],
                new ImportOptions { Replace = true }
            )
        );

        Assert.StartsWith(
            $"commitments.json(row {number}, reportId): Report 'se-progress-2014' would be withdrawn",
            Assert.Single(exception.Faults).ToString()
        );
    }

    [SkippableFact]
    public async Task A_whole_graph_can_be_withdrawn_at_once()
    {
        var files = Database.Importer.StarterFiles().Select(file => StarterFile.File(file.Name, "[]")).ToList();

        var report = await Database.Importer.ImportAsync(files, new ImportOptions { Replace = true });

        Assert.Equal(54 + 180 + 123 + 405 + 21 + 26 + 4 + 7 + 26, report.Withdrawn.Count);
        Assert.Equal(
            (0, 0, 0),
            (await CountAsync<Country>(), await CountAsync<EventParticipation>(), await CountAsync<Commitment>())
        );
        await using var context = await Database.Contexts.CreateDbContextAsync();
        Assert.Equal(
            0,
            await context
                .Database.SqlQuery<int>($"SELECT CAST(count(*) AS INTEGER) AS \"Value\" FROM core_search_entries")
                .SingleAsync()
        );
    }
}
