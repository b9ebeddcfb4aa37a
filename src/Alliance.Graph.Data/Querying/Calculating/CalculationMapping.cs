using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>Tells EF Core how the databases calculate <see cref="Calculations"/>.</summary>
internal static class CalculationMapping
{
    public static void Configure(ModelBuilder model, string? providerName)
    {
        Func<MethodInfo, IReadOnlyList<SqlExpression>, SqlExpression> translate =
            providerName == "Microsoft.EntityFrameworkCore.Sqlite"
                ? SqliteCalculations.Translate
                : PostgreSqlCalculations.Translate;
        foreach (
            var method in typeof(Calculations)
                .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName)
        )
        {
            model.HasDbFunction(method).HasTranslation(arguments => translate(method, arguments));
        }
    }
}
