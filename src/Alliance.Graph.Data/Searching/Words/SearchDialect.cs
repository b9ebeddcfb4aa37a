namespace Alliance.Graph.Data.Searching.Words;

/// <summary>
/// How a database keeps and finds the entries of the search; both compare finished words, so both find the same.
/// </summary>
internal abstract class SearchDialect
{
    /// <summary>Inserts entries or updates those that differ; the parameters are <see cref="Parameters"/>.</summary>
    public abstract string Write { get; }

    /// <summary>Deletes the entries of a type, <c>{0}</c>, with one of the keys, <c>{1}</c>.</summary>
    public abstract string Remove { get; }

    /// <summary>
    /// Deletes the entries <c>e</c> of the types, <c>{0}</c>, for which the condition that follows does not hold.
    /// </summary>
    public abstract string Sweep { get; }

    /// <summary>
    /// Source and condition of the entries <c>e</c> that have all words in <c>@words</c> and one of <c>@types</c>.
    /// </summary>
    public abstract string Found { get; }

    /// <summary>How many of the texts in <c>@titles</c> stand in the title of the entry <c>e</c>.</summary>
    public abstract string TitleHits { get; }

    /// <summary>The entries as parameters.</summary>
    public abstract object[] Parameters(IReadOnlyList<SearchEntry> entries);

    /// <summary>A list of texts as one parameter.</summary>
    public abstract object List(IReadOnlyList<string> texts);

    /// <summary>
    /// The words as the full-text index wants to be asked for them: all of them, the last one as a beginning.
    /// </summary>
    public abstract string Match(SearchTerms terms);
}
