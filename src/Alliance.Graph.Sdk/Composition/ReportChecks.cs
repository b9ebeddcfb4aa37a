using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks what modules say in reports, as far as it can be seen without the schema.</summary>
internal static class ReportChecks
{
    private const string KeyRemedy = "Write small letters, digits and hyphens, such as new-laws, and each key once.";

    public static void Check(IEnumerable<ReportBuilder> reports, DiagnosticBag diagnostics)
    {
        foreach (var report in reports)
        {
            foreach (var section in report.Sections)
            {
                var place = $"section '{section.Key}' of the report";
                Require(
                    IsKey(section.Key) && report.Sections.Count(other => other.Key == section.Key) == 1,
                    section,
                    place,
                    "Its key is none, or another section has it too.",
                    KeyRemedy
                );
                Require(
                    !string.IsNullOrWhiteSpace(section.Title) && !string.IsNullOrWhiteSpace(section.About),
                    section,
                    place,
                    "It has no title, or says nothing about its figures.",
                    "Write both, in English, for readers of the report."
                );
                Require(
                    section.Figures.Count > 0,
                    section,
                    place,
                    "It has no figures.",
                    "Declare one with 'Table' or 'Count', or leave the section out."
                );
                foreach (var figure in section.Figures)
                {
                    var where = $"figure '{figure.Key}' in {place}";
                    Require(
                        IsKey(figure.Key) && section.Figures.Count(other => other.Key == figure.Key) == 1,
                        section,
                        where,
                        "Its key is none, or another figure has it too.",
                        KeyRemedy
                    );
                    Require(
                        !string.IsNullOrWhiteSpace(figure.Caption),
                        section,
                        where,
                        "It has no caption.",
                        "Write what it shows, as one sentence."
                    );
                }
            }
        }

        void Require(bool isRight, ReportSectionDefinition section, string place, string problem, string remedy)
        {
            if (!isRight)
            {
                diagnostics.Add(DiagnosticCodes.InvalidReport, section.ModuleId, place, problem, remedy);
            }
        }
    }

    private static bool IsKey(string key) =>
        key.Length > 0 && key.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}
