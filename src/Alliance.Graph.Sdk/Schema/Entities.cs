namespace Alliance.Graph.Sdk.Schema;

/// <summary>
/// Reaches other entities inside the expression of a computed field, so that a value that takes several rows is still
/// one expression, which can be filtered, ordered and grouped by:
/// <c>country => Entities.Of&lt;Hotline&gt;().Any(hotline => hotline.CountryCode == country.Code)</c>.
/// </summary>
public static class Entities
{
    /// <summary>
    /// All entities of a type of the module itself or of core. Only for declared expressions, which the database
    /// evaluates.
    /// </summary>
    /// <exception cref="InvalidOperationException">Always, when it is run instead of declared.</exception>
    public static IQueryable<TEntity> Of<TEntity>()
        where TEntity : class =>
        throw new InvalidOperationException(
            "'Entities.Of' stands for a table inside a declared expression; it cannot be run. Read entities with BatchContext.Query instead."
        );
}
