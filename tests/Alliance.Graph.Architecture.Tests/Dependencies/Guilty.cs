using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Execution;
using Alliance.Graph.Http.Settings;
using Bogus;
using GraphQL.Types;
using Microsoft.AspNetCore.Http;
using Npgsql;
using OpenTelemetry.Trace;

namespace Alliance.Graph.Architecture.Tests.Dependencies;

/// <summary>Depends on what nobody may depend on, so that each rule can be seen to fail.</summary>
internal sealed class Guilty
{
    public CoreModule? Core { get; init; }

    public AllianceDatabase? Data { get; init; }

    public GraphExecutor? Execution { get; init; }

    public GraphHttpOptions? Http { get; init; }

    public ISchema? Engine { get; init; }

    public NpgsqlConnection? Provider { get; init; }

    public HttpContext? Web { get; init; }

    public Faker? Invented { get; init; }

    public TracerProvider? Watched { get; init; }

    public FactAttribute? Test { get; init; }
}
