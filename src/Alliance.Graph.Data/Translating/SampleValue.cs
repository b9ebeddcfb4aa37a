using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Translating;

/// <summary>A value of a type, whichever: EF Core asks for one when it writes a statement.</summary>
internal static class SampleValue
{
    private static readonly Dictionary<Type, object> _samples = new()
    {
        [typeof(string)] = "a",
        [typeof(Uri)] = new Uri("https://example.org/"),
        [typeof(CountryCode)] = CountryCode.Parse("SE", null),
        [typeof(PartialDate)] = PartialDate.Parse("2013", null),
        [typeof(DateOnly)] = new DateOnly(2013, 12, 5),
        [typeof(DateTime)] = new DateTime(2013, 12, 5, 0, 0, 0, DateTimeKind.Utc),
    };

    public static object Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return _samples.TryGetValue(plain, out var sample) ? sample
            : plain.IsEnum ? Enum.GetValues(plain).GetValue(0)!
            : Activator.CreateInstance(plain)!;
    }
}
