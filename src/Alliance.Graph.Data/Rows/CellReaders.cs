using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Data.Rows;

/// <summary>How values are read from a driver.</summary>
internal class CellReaders
{
    /// <summary>Reads values as the driver knows them.</summary>
    public virtual CellReader<T> Of<T>()
        where T : notnull
        => FromDriver;

    /// <summary>Reads values that the model stores in another form.</summary>
    public CellReader<T> Of<T>(ValueConverter? converter)
        where T : notnull
        => converter switch
        {
            null => Of<T>(),
            ValueConverter<T, string> typed => Converted(Of<string>(), typed.ConvertFromProviderTyped),
            { ProviderClrType: var stored } when stored == typeof(string) => Converted(Of<string>(), text => (T)converter.ConvertFromProvider(text)!),
            _ => Converted(Of<object>(), value => (T)converter.ConvertFromProvider(value)!),
        };

    private static bool FromDriver<T>(DbDataReader reader, int ordinal, [MaybeNullWhen(false)] out T value)
    {
        if (reader.IsDBNull(ordinal))
        {
            value = default;
            return false;
        }

        value = reader.GetFieldValue<T>(ordinal);
        return true;
    }

    private static CellReader<T> Converted<TStored, T>(CellReader<TStored> read, Func<TStored, T> convert)
        => (DbDataReader reader, int ordinal, [MaybeNullWhen(false)] out T value) =>
        {
            if (read(reader, ordinal, out var stored))
            {
                value = convert(stored);
                return true;
            }

            value = default;
            return false;
        };
}
