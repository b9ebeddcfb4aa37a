using System.ComponentModel;
using Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Users;

internal sealed class ByAttribute
{
    [TypeConverter(typeof(Thing))]
    public int Number { get; init; }
}
