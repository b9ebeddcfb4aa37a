using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Documents;

internal sealed class DocumentRow : SourcedRow
{
    public required string Id { get; init; }

    public required DocumentType Type { get; init; }

    public CountryCode? CountryCode { get; init; }

    public required string Title { get; init; }

    public required List<TitleTranslation> TitleTranslations { get; init; }

    public PartialDate? PublishedOn { get; init; }

    public required string Language { get; init; }

    public Uri? Url { get; init; }

    public List<CountryCode>? AboutCountryCodes { get; init; }

    public string? Notes { get; init; }
}
