using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Importing;

/// <summary>What an import does besides inserting and updating.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether rows that the files do not have are withdrawn, of the kinds that the files hold.</summary>
    public bool Replace { get; init; }

    /// <summary>Whether everything is tried and then taken back, to see what it would do.</summary>
    public bool IsLook { get; init; }

    /// <summary>
    /// What was seen and agreed to; the import withdraws exactly these rows, or does nothing. Null if nobody was asked.
    /// </summary>
    public IReadOnlyCollection<WithdrawnRow>? Agreed { get; init; }

    /// <summary>What is said of the revision that the import makes.</summary>
    public RevisionNote Note { get; init; } = new(RevisionCause.Import);

    internal void Require(IReadOnlyList<WithdrawnRow> rows)
    {
        if (Agreed is not null && !Agreed.ToHashSet().SetEquals(rows))
        {
            throw new ImportException([
                new ImportFault(
                    "The database",
                    null,
                    "It has changed since it was listed what would be withdrawn, so other rows would be than those that were agreed to. Run the import again and look at its list."
                ),
            ]);
        }
    }
}
