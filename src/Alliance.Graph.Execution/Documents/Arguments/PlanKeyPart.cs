namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>
/// One thing that decides about a plan. What it is stands beside its value, so that no value can pass for something
/// else.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">A name, a text, or another value that is compared by what it is.</param>
internal readonly record struct PlanKeyPart(PlanKeyPartKind Kind, object? Value = null);

/// <summary>What a part of a key says.</summary>
internal enum PlanKeyPartKind
{
    /// <summary>A selection that a variable lets pass.</summary>
    Included,

    /// <summary>A selection that a variable leaves out.</summary>
    Excluded,

    /// <summary>The end of an argument.</summary>
    Argument,

    /// <summary>An object begins; its fields follow.</summary>
    Object,

    /// <summary>A field of an object, by its name; its value follows.</summary>
    Field,

    /// <summary>A list begins; its items follow.</summary>
    List,

    /// <summary>An object or a list ends.</summary>
    End,

    /// <summary>There is no value.</summary>
    Null,

    /// <summary>A value that the plan leaves open.</summary>
    OpenValue,

    /// <summary>An empty text, for which nothing is looked for.</summary>
    OpenEmptyText,

    /// <summary>A list of values that the plan leaves open.</summary>
    OpenList,

    /// <summary>Such a list with a null in it.</summary>
    OpenListWithNull,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, an enum or another scalar: its type and its text.</summary>
    Scalar,

    /// <summary>Something that groups are made by.</summary>
    GroupKey,

    /// <summary>A type that occurs among ids, by its name.</summary>
    IdType,
}
