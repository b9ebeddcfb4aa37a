using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Countries;

internal static class CountryImport
{
    private const string FileName = "countries.json";

    public static void Configure(ImportBuilder imports)
        => imports.File<CountryRow, Country>(FileName, row => row.Code, "The countries that took part in the Global Alliance.")
            .Starter(typeof(CountryImport).Assembly, FileName)
            .Map(map => map
                .Map(country => country.IsEuMember2014, row => row.EuMember2014)
                .Map(country => country.IsFoundingParticipant, row => row.FoundingParticipant)
                .Map(country => country.Provenance, row => row.ToProvenance()))
            .NotKept(row => row.JoinedOnPrecision)
            .ReadBack(row => row.JoinedOnPrecision, country => PrecisionOf(country.JoinedOn))
            .NotBlank(row => row.Name, row => row.OfficialName, row => row.Region)
            .Check(
                row => row.Alpha3,
                row => row.Alpha3.Length == 3 && row.Alpha3.All(char.IsAsciiLetterUpper),
                "The code is not three upper-case letters.",
                "Write the ISO 3166-1 alpha-3 code, for example 'SWE'.")
            .Check(
                row => row.JoinedOnPrecision,
                row => row.JoinedOnPrecision == PrecisionOf(row.JoinedOn),
                "The precision does not agree with 'joinedOn'.",
                "Write 'year', 'month' or 'day' as the date has it, or 'unknown' if 'joinedOn' is null.")
            .Check(
                row => row.JoinedOnSource,
                row => row.JoinedOn is null == row.JoinedOnSource is null,
                "A date of joining and its source must come together.",
                "Give both, or write null for both.");

    private static JoinedOnPrecision PrecisionOf(PartialDate? date) => date?.Precision switch
    {
        DatePrecision.Day => JoinedOnPrecision.Day,
        DatePrecision.Month => JoinedOnPrecision.Month,
        DatePrecision.Year => JoinedOnPrecision.Year,
        _ => JoinedOnPrecision.Unknown,
    };
}
