namespace Alliance.Graph.Sdk.Definitions;

/// <summary>What clients may do with a field besides selecting it.</summary>
[Flags]
public enum FieldUses
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Filter by it.</summary>
    Filter = 1,

    /// <summary>Order by it.</summary>
    Order = 2,

    /// <summary>Group by it and aggregate it.</summary>
    Group = 4,

    /// <summary>Filter, order, group and aggregate: the default.</summary>
    All = Filter | Order | Group,
}
