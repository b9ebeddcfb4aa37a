namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// What events say of a value: nothing until one of them does, since there are rows that are older than the first
/// event.
/// </summary>
internal readonly record struct Told<TValue>(bool IsKnown, TValue? Value)
{
    public static implicit operator Told<TValue>(TValue? value) => new(IsKnown: true, value);

    /// <summary>Whether it can be so that the value is stored.</summary>
    public bool Agrees(TValue? stored) => !IsKnown || EqualityComparer<TValue?>.Default.Equals(Value, stored);
}
