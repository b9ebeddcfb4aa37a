using System.Text.RegularExpressions;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads what files that are taken away say of where they come from.</summary>
internal sealed partial class PublicationSettingsReader(SettingValues values, List<string> problems)
{
    private const string Citation = "Publication:Citation";
    private const string LicenceUrl = "Publication:LicenceUrl";

    public Publication Read()
    {
        var standard = new Publication();
        return new Publication
        {
            Title = values.Text("Publication:Title") ?? standard.Title,
            Publisher = values.Text("Publication:Publisher"),
            Licence = values.Text("Publication:Licence"),
            LicenceUrl = ReadLicenceUrl(),
            Citation = ReadCitation() ?? standard.Citation,
        };
    }

    private string? ReadLicenceUrl()
    {
        var text = values.Text(LicenceUrl);
        if (
            text is not null
            && !(
                Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            )
        )
        {
            problems.Add(
                $"'{LicenceUrl}' is '{text}', which is no address. Write it with http:// or https://, or leave it out."
            );
        }

        return text;
    }

    private string? ReadCitation()
    {
        var text = values.Text(Citation);
        var unknown = Name()
            .Matches(text ?? "")
            .Select(match => match.Groups[1].Value)
            .Where(name => !Publication.CitationParts.Contains(name))
            .Distinct()
            .ToList();
        if (unknown.Count > 0)
        {
            problems.Add(
                $"'{Citation}' names {string.Join(" and ", unknown.Select(name => $"'{name}'"))}, of which nobody knows what it is. Name in braces what there is: {string.Join(", ", Publication.CitationParts.Select(name => $"'{name}'"))}."
            );
        }

        return text;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Name();
}
