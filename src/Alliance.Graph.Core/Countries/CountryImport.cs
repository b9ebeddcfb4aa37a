using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Countries;

internal static class CountryImport
{
    private const string FileName = "countries.json";

    public static void Configure(ImportBuilder imports) =>
        imports
            .File<CountryRow, Country>(
                FileName,
                row => row.Code,
                "The countries that took part in the Global Alliance."
            )
            .Starter(typeof(CountryImport).Assembly, FileName)
            .Map(map =>
                map.Map(country => country.IsEuMember2014, row => row.EuMember2014)
                    .Map(country => country.IsFoundingParticipant, row => row.FoundingParticipant)
                    .Map(country => country.Provenance, row => row.ToProvenance())
            )
            .NotKept(row => row.JoinedOnPrecision)
            .ReadBack(row => row.JoinedOnPrecision, country => PrecisionOf(country.JoinedOn))
            .NotBlank(
                row => row.Name,
                row => row.OfficialName,
                row => row.OfficialShortName,
                row => row.Region,
                row => row.CodesSource
            )
            .Check(
                row => row.Alpha3,
                row => CountryCodes.Alpha3(row.Alpha3) == row.Alpha3,
                "The code is not three upper-case letters.",
                "Write the ISO 3166-1 alpha-3 code, for example 'SWE'."
            )
            .Unique(row => row.Alpha3, country => country.Alpha3)
            .Check(
                row => row.NumericCode,
                row => row.NumericCode is not { } code || CountryCodes.Numeric(code) == code,
                "The code is not three digits.",
                "Write the ISO 3166-1 numeric code as a text with its zeros, for example '040'; null if the country has none."
            )
            .Unique(row => row.NumericCode, country => country.NumericCode)
            .Check(
                row => row.M49,
                row => row.M49 is not { } place || IsPlace(place),
                "A code is not three digits, a name is empty, or only one of 'intermediateRegionCode' and 'intermediateRegion' is there.",
                "Write codes and names as the UN's list has them, codes as texts with their zeros."
            )
            .Check(
                row => row.CodesSource,
                row =>
                    row.CodesSource is null
                    == (row.NumericCode is null && row.OfficialShortName is null && row.M49 is null),
                "The codes of the standards and their source must come together.",
                "Name where 'numericCode', 'officialShortName' and 'm49' were read, or write null for all four."
            )
            .Check(
                row => row.EuMembership,
                row =>
                    row.EuMembership is not { } membership
                    || (!string.IsNullOrWhiteSpace(membership.Source) && !(membership.LeftOn < membership.JoinedOn)),
                "The membership has no source, or ends before it begins.",
                "Name where the dates were read, and give them in their order."
            )
            .Check(
                row => row.EuMember2014,
                row => row.EuMembership is not { } membership || row.EuMember2014 == WasMember(membership),
                "It does not agree with 'euMembership'.",
                "Write whether the country was a member at the end of 2014, or correct the dates."
            )
            .Check(
                row => row.JoinedOnPrecision,
                row => row.JoinedOnPrecision == PrecisionOf(row.JoinedOn),
                "The precision does not agree with 'joinedOn'.",
                "Write 'year', 'month' or 'day' as the date has it, or 'unknown' if 'joinedOn' is null."
            )
            .Check(
                row => row.JoinedOnSource,
                row => row.JoinedOn is null == row.JoinedOnSource is null,
                "A date of joining and its source must come together.",
                "Give both, or write null for both."
            );

    private static bool IsPlace(M49Place place) =>
        CountryCodes.Numeric(place.RegionCode) is not null
        && CountryCodes.Numeric(place.SubregionCode) is not null
        && (place.IntermediateRegionCode is null || CountryCodes.Numeric(place.IntermediateRegionCode) is not null)
        && place.IntermediateRegionCode is null == place.IntermediateRegion is null
        && new[] { place.Region, place.Subregion, place.IntermediateRegion ?? place.Subregion }.All(name =>
            !string.IsNullOrWhiteSpace(name)
        );

    private static bool WasMember(EuMembership membership) =>
        membership.JoinedOn < AllianceDates.After2014 && !(membership.LeftOn < AllianceDates.After2014);

    private static JoinedOnPrecision PrecisionOf(PartialDate? date) =>
        date?.Precision switch
        {
            DatePrecision.Day => JoinedOnPrecision.Day,
            DatePrecision.Month => JoinedOnPrecision.Month,
            DatePrecision.Year => JoinedOnPrecision.Year,
            _ => JoinedOnPrecision.Unknown,
        };
}
