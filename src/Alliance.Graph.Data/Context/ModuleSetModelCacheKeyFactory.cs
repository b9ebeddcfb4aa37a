using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alliance.Graph.Data.Context;

/// <summary>
/// Without the modules in the key, a second set of modules in the same process would silently get the model of the
/// first.
/// </summary>
internal sealed class ModuleSetModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (
            context.GetType(),
            designTime,
            context.GetService<IDbContextOptions>().FindExtension<GraphOptionsExtension>()?.Modules
        );
}
