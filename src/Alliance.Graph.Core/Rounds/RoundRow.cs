using System.ComponentModel;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Rounds;

internal sealed class RoundRow
{
    [Description("Key of the round, for example progress-2027. It cannot be changed later.")]
    public required string Key { get; init; }

    [Description("Title in English.")]
    public required string Title { get; init; }

    [Description("What is handed in.")]
    public required RoundKind Kind { get; init; }

    [Description("What the round is about, in English; null if the title says it.")]
    public string? Summary { get; init; }

    [Description("First day, in the time zone of the round.")]
    public required DateOnly OpensOn { get; init; }

    [Description("Last day, in the time zone of the round. All of it belongs to the round.")]
    public required DateOnly ClosesOn { get; init; }

    [Description("IANA name of the time zone in which the days begin and end, for example Europe/Brussels.")]
    public required string TimeZone { get; init; }

    [Description("Codes of the countries that report; at least one.")]
    public required List<CountryCode> Countries { get; init; }

    [Description("Policy targets that are reported on; at least one.")]
    public required List<PolicyTargetKey> Targets { get; init; }

    [Description("What countries answer, in the order of the form; null or empty if nothing is asked.")]
    public List<QuestionRow>? Questions { get; init; }

    public DateTime OpensAt() => ZonedDay.Start(OpensOn, TimeZone);

    public DateTime ClosesAt() => ZonedDay.End(ClosesOn, TimeZone);
}
