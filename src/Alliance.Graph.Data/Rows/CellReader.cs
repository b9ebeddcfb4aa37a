using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Alliance.Graph.Data.Rows;

/// <summary>Reads a value of the current row; false if there is none.</summary>
internal delegate bool CellReader<T>(DbDataReader reader, int ordinal, [MaybeNullWhen(false)] out T value);
