namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>
/// What of a page decides about the text of its statement, part by part: two pages of one shape differ in values only.
/// </summary>
/// <param name="Backward">Whether it is taken from the end.</param>
/// <param name="Skips">Whether rows are left out first.</param>
/// <param name="After">Shape of the end that it comes behind; null if it has none.</param>
/// <param name="Before">Shape of the end that it comes ahead of; null if it has none.</param>
internal readonly record struct PageShape(bool Backward, bool Skips, EndShape? After, EndShape? Before)
{
    public static PageShape Of(PageWindow window) =>
        new(window.Backward, window.Skip > 0, EndShape.Of(window.After), EndShape.Of(window.Before));
}
