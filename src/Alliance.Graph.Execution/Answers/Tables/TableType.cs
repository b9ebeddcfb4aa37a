namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>What a column of a table holds. Any cell can be empty.</summary>
internal enum TableType
{
    /// <summary>Text: strings, enums, codes, addresses, ids, lists of scalars.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Whole,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A number of double precision.</summary>
    Number,

    /// <summary>A decimal number.</summary>
    Exact,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment, in UTC.</summary>
    Moment,

    /// <summary>A year, a month or a day.</summary>
    PartialDay,
}
