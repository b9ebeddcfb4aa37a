namespace Alliance.Graph.Data.Translating;

/// <summary>As what the model keeps a value.</summary>
internal enum StoredKind
{
    /// <summary>In a column of its own.</summary>
    Column,

    /// <summary>As a value object whose values have columns.</summary>
    Object,

    /// <summary>As value objects in one column of JSON.</summary>
    Values,
}
