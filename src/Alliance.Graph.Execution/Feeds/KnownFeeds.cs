using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Feeds;

/// <summary>All that can be subscribed to.</summary>
internal static class KnownFeeds
{
    private static readonly Expression<Func<AuditEvent, string?>> _submission = told => told.SubmissionKey;
    private static readonly Expression<Func<AuditEvent, CountryCode?>> _country = told => told.CountryCode;
    private static readonly Expression<Func<AuditEvent, string>> _round = told => told.RoundKey;

    private static readonly IReadOnlyList<Feed> _all =
    [
        new(
            "revisions",
            "Each revision when it is committed: whatever has changed rows of this graph.",
            typeof(Revision),
            [],
            AllOfFilter.Everything,
            state => state.Revision,
            IsSameAfterRestore: true
        ),
        new(
            "submissionChanged",
            "Each step with a submission when it is committed, as far as you can see it.",
            typeof(AuditEvent),
            [
                new(
                    "country",
                    "Only submissions of this country; all that you can see if left out.",
                    typeof(CountryCode),
                    _country
                ),
                new(
                    "round",
                    "Only submissions of the round with this key; of all rounds if left out.",
                    typeof(string),
                    _round
                ),
            ],
            new NotFilter(new ValueFilter(_submission, ValueOperator.Equal, null)),
            state => state.Event,
            IsSameAfterRestore: false
        ),
        new(
            "roundChanged",
            "Each step with a round itself when it is committed, as far as you can see it: that it was made, changed or closed, and that the report about it was published; for the secretariat and operators also each step with the draft of that report.",
            typeof(AuditEvent),
            [new("round", "Only the round with this key; all rounds if left out.", typeof(string), _round)],
            new ValueFilter(_submission, ValueOperator.Equal, null),
            state => state.Event,
            IsSameAfterRestore: false
        ),
    ];

    /// <summary>Those of a graph: only types that it has.</summary>
    public static IEnumerable<Feed> Of(GraphDefinition definition) =>
        _all.Where(feed => definition.Nodes.Any(node => node.ClrType == feed.Target));
}
