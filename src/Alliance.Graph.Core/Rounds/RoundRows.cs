using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Rounds;

internal static class RoundRows
{
    // Days of which every time zone has both ends.
    private static readonly DateOnly _first = new(1900, 1, 1);
    private static readonly DateOnly _last = new(2100, 12, 31);

    public static void Configure(ImportBuilder imports) =>
        imports
            .Rows<RoundRow, ReportingRound>(row => row.Key, "Rounds in which countries report.")
            .Map(map =>
                map.Map(round => round.OpensAt, row => row.OpensAt())
                    .Map(round => round.ClosesAt, row => row.ClosesAt())
                    .Ignore(
                        round => round.ClosedAt!,
                        round => round.ClosedBecause!,
                        round => round.Version,
                        round => round.ChangedAt,
                        round => round.ChangedBy!
                    )
            )
            .ReferencesMany<Country, CountryCode>(row => row.Countries)
            .ReferencesMany<PolicyTarget, PolicyTargetKey>(row => row.Targets)
            .Children<CountryCode, RoundCountry>(
                row => row.Countries,
                link => link.RoundKey,
                links => links.Map(link => link.CountryCode, (_, code) => code)
            )
            .Children<QuestionRow, RoundQuestion>(
                row => row.Questions,
                question => question.RoundKey,
                questions =>
                    questions
                        .Key(question => question.Key, question => question.Name)
                        .Position(question => question.Position)
                        .Map(question => question.Options, (_, question) => question.Options ?? new List<string>())
            )
            .NotBlank(row => row.Key, row => row.Title, row => row.TimeZone)
            .NoRepeats(row => row.Countries)
            .NoRepeats(row => row.Targets)
            .Check(
                row => row.Key,
                row => row.Key.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'),
                "The key has other characters than small letters, digits and hyphens.",
                "Write it like progress-2027."
            )
            .Check(
                row => row.TimeZone,
                row => ZonedDay.IsZone(row.TimeZone),
                "There is no such time zone.",
                "Write an IANA name, such as Europe/Brussels, America/New_York or UTC."
            )
            .Check(
                row => row.OpensOn,
                row => row.OpensOn >= _first && row.OpensOn <= _last,
                "The day is not between 1900 and 2100.",
                "Write the year with four digits."
            )
            .Check(
                row => row.ClosesOn,
                row => row.ClosesOn >= _first && row.ClosesOn <= _last,
                "The day is not between 1900 and 2100.",
                "Write the year with four digits."
            )
            .Check(
                row => row.ClosesOn,
                row => row.ClosesOn >= row.OpensOn,
                "The round closes before it opens.",
                "Exchange the two days, or correct one of them."
            )
            .Check(row => row.Countries, row => row.Countries.Count > 0, "No country reports.", "Name at least one.")
            .Check(
                row => row.Targets,
                row => row.Targets.Count > 0,
                "Nothing is reported on.",
                "Name at least one target."
            )
            .CheckEach(
                row => row.Questions,
                question => question.Name,
                (_, question) => !string.IsNullOrWhiteSpace(question.Name),
                "The question has no name.",
                "Write a short one, such as live-streaming."
            )
            .CheckEach(
                row => row.Questions,
                question => question.Text,
                (_, question) => !string.IsNullOrWhiteSpace(question.Text),
                "The question has no text.",
                "Write what is asked."
            )
            .CheckEach(
                row => row.Questions,
                question => question.Target,
                (row, question) => question.Target is not { } target || row.Targets.Contains(target),
                "The question is about a target that the round does not have.",
                "Name one of the targets of the round, or write null for a general question."
            )
            .CheckEach(
                row => row.Questions,
                question => question.Options,
                (_, question) => question.HasRightOptions(),
                "The options do not go with the kind of the question.",
                "Give a choice two options or more, each with a text of its own, and no options to any other question."
            );
}
