using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Migrating;

/// <summary>
/// Makes one model for each migrations context. EF Core would make two, one to migrate and one to ask, which nobody
/// does here, and would
/// keep both as long as the process lives.
/// </summary>
internal sealed class WholeModelSource(ModelSourceDependencies dependencies) : ModelSource(dependencies)
{
    private readonly ConditionalWeakTable<DbContext, IModel> _models = [];

    public override IModel GetModel(
        DbContext context,
        ModelCreationDependencies modelCreationDependencies,
        bool designTime
    )
    {
        if (!_models.TryGetValue(context, out var model))
        {
            model = CreateModel(
                context,
                modelCreationDependencies.ConventionSetBuilder,
                modelCreationDependencies.ModelDependencies
            );
            model = modelCreationDependencies.ModelRuntimeInitializer.Initialize(
                model,
                designTime: true,
                modelCreationDependencies.ValidationLogger
            );
            _models.Add(context, model);
        }

        return model;
    }
}
