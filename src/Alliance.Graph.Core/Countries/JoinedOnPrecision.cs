namespace Alliance.Graph.Core.Countries;

/// <summary>What the country file says about how exactly <c>joinedOn</c> is known.</summary>
internal enum JoinedOnPrecision
{
    Unknown,
    Year,
    Month,
    Day,
}
