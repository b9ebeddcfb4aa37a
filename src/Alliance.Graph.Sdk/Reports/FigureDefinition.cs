using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Reports;

/// <summary>A figure that a module declares.</summary>
public sealed class FigureDefinition
{
    private readonly Dictionary<string, string> _headings = [];

    internal FigureDefinition(string key, string caption, string query, bool isCount)
    {
        Key = key;
        Caption = caption;
        Query = query;
        IsCount = isCount;
    }

    /// <summary>What tells it from the other figures of its section.</summary>
    public string Key { get; }

    /// <summary>What it shows.</summary>
    public string Caption { get; }

    /// <summary>The GraphQL document.</summary>
    public string Query { get; }

    /// <summary>Whether it is a single number.</summary>
    public bool IsCount { get; }

    /// <summary>How it is drawn.</summary>
    public FigureDrawing Drawing { get; internal set; }

    /// <summary>Column that names bars or places; null if it is not drawn.</summary>
    public string? Category { get; internal set; }

    /// <summary>Column that parts bars or lines; null if nothing does.</summary>
    public string? Series { get; internal set; }

    /// <summary>Column with the numbers; null if it is not drawn.</summary>
    public string? Value { get; internal set; }

    /// <summary>Whether it is asked with the sight of the secretariat.</summary>
    public bool IsSecretariatView { get; internal set; }

    /// <summary>Headings by the names of columns.</summary>
    public IReadOnlyDictionary<string, string> Headings => _headings;

    internal void AddHeading(string column, string heading) => _headings[column] = heading;
}
