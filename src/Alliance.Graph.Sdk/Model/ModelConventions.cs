using System.Text;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Model;

/// <summary>How the graph's value types are stored; the same for the host's context and for every migration.</summary>
public static class ModelConventions
{
    private const string PostgreSqlProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>
    /// Country codes and partial dates are stored as their text, enum values as their names: readable in any tool,
    /// and safe when a value is added in the middle.
    /// </summary>
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<CountryCode>().HaveConversion<CountryCodeConverter>().HaveMaxLength(2);
        configuration.DefaultTypeMapping<CountryCode>().HasConversion<CountryCodeConverter>();
        configuration.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10);
        configuration.DefaultTypeMapping<PartialDate>().HasConversion<PartialDateConverter>();
        configuration.Properties<Uri>().HaveConversion<AddressConverter>();
        configuration.DefaultTypeMapping<Uri>().HasConversion<AddressConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>
    /// Columns are named in snake_case, so that nobody has to quote them. Text is compared and sorted by code point
    /// on both databases: SQLite does so by default, PostgreSQL is told to by the collation "C"; without it the
    /// order would depend on the server's locale.
    /// </summary>
    public static void Complete(ModelBuilder model, string? providerName)
    {
        PartialDateYear.Configure(model);
        PartialDateSpan.Configure(model);
        foreach (
            var (property, path) in model
                .Model.GetEntityTypes()
                .SelectMany(type => Properties(type, prefix: string.Empty))
        )
        {
            if (
                property is IConventionProperty convention
                && convention.GetColumnNameConfigurationSource() is null or ConfigurationSource.Convention
            )
            {
                property.SetColumnName(SnakeCase(path));
            }

            if (IsPostgreSql(providerName) && StoredType(property) == typeof(string))
            {
                property.SetCollation("C");
            }
        }

        foreach (
            var list in model
                .Model.GetEntityTypes()
                .SelectMany(type => type.GetComplexProperties())
                .Where(list => list.ComplexType.IsMappedToJson())
        )
        {
            if (list.ComplexType.GetContainerColumnName() == list.Name)
            {
                list.ComplexType.SetContainerColumnName(SnakeCase(list.Name));
            }
        }
    }

    internal static bool IsPostgreSql(string? providerName) => providerName == PostgreSqlProvider;

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsUpper(name[index]) && char.IsLower(name[index - 1]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[index]));
        }

        return snake.ToString();
    }

    /// <summary>
    /// All properties with their paths; those of a complex property are prefixed with its name. What is kept as JSON
    /// has no columns.
    /// </summary>
    private static IEnumerable<(IMutableProperty Property, string Path)> Properties(
        IMutableTypeBase type,
        string prefix
    ) =>
        type.GetProperties()
            .Select(property => (property, prefix + property.Name))
            .Concat(
                type.GetComplexProperties()
                    .Where(complex => !complex.ComplexType.IsMappedToJson())
                    .SelectMany(complex => Properties(complex.ComplexType, $"{prefix}{complex.Name}_"))
            );

    private static Type StoredType(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var stored = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? type;
        return type.IsEnum || type == typeof(CountryCode) || type == typeof(PartialDate) || type == typeof(Uri)
            ? typeof(string)
            : stored;
    }
}
