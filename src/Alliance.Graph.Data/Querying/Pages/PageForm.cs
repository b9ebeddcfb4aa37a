namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>What of a page decides about the text of its statement, part by part: two pages of one form differ in values only.</summary>
/// <param name="Backward">Whether it is taken from the end.</param>
/// <param name="Skips">Whether rows are left out first.</param>
/// <param name="After">Form of the end that it comes behind; null if it has none.</param>
/// <param name="Before">Form of the end that it comes ahead of; null if it has none.</param>
internal readonly record struct PageForm(bool Backward, bool Skips, EndForm? After, EndForm? Before)
{
    public static PageForm Of(PageWindow window)
        => new(window.Backward, window.Skip > 0, EndForm.Of(window.After), EndForm.Of(window.Before));
}
