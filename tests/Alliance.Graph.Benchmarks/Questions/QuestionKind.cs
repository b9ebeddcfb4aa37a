namespace Alliance.Graph.Benchmarks.Questions;

/// <summary>The seven questions.</summary>
internal enum QuestionKind
{
    /// <summary>One country by its code.</summary>
    Country,

    /// <summary>All countries with six fields.</summary>
    Countries,

    /// <summary>Countries, three reports of each and five commitments of each report.</summary>
    Nested,

    /// <summary>Fifty commitments, filtered and ordered, with their number.</summary>
    Filtered,

    /// <summary>Commitments of each policy target, counted.</summary>
    Grouped,

    /// <summary>The median year of commitments of each kind.</summary>
    Medians,

    /// <summary>All commitments in pages of a hundred.</summary>
    Walk,
}
