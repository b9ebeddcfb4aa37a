using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Dictionaries;

/// <summary>A field, as the data dictionary has it.</summary>
public sealed record DictionaryField
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required string Definition { get; init; }

    /// <summary>Its type, as the schema writes it.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it can be null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether it is calculated.</summary>
    public required bool IsComputed { get; init; }

    /// <summary>What kind of unit its numbers have; null if nobody says so.</summary>
    public UnitKind? UnitKind { get; init; }

    /// <summary>That unit in words.</summary>
    public string? Unit { get; init; }

    /// <summary>Id of the module that owns it.</summary>
    public required string Module { get; init; }

    /// <summary>Team that answers for that module.</summary>
    public required string Owner { get; init; }

    /// <summary>Version in which it appeared; null if that is not recorded.</summary>
    public string? Since { get; init; }

    /// <summary>Why it should not be used any more; null if it should.</summary>
    public string? Deprecation { get; init; }

    /// <summary>How many rows have a value; null if that was not counted.</summary>
    public int? WithValue { get; init; }

    /// <summary>The same as a share of all rows; null if there are none, or if that was not counted.</summary>
    public double? Share { get; init; }

    /// <summary>The smallest value of numbers, dates and moments.</summary>
    public string? Earliest { get; init; }

    /// <summary>The largest value of numbers, dates and moments.</summary>
    public string? Latest { get; init; }

    /// <summary>The value as a function of the row; null if it cannot be counted.</summary>
    internal LambdaExpression? Selector { get; init; }
}
