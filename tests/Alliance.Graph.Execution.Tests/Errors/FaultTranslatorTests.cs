using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Alliance.Graph.Execution.Tests.Errors;

/// <summary>What a caller is told of a fault that no part of the answer caught.</summary>
public sealed class FaultTranslatorTests
{
    private static readonly FaultTranslator _translator = new(
        NullLogger.Instance,
        new DatabaseOptions(DatabaseProviderKind.PostgreSql, "Host=db")
    );

    [Fact]
    public void A_database_that_is_away_is_named() =>
        Assert.Equal(
            ErrorCodes.DatabaseUnavailable,
            _translator.OfRequest(new NpgsqlException("gone", new IOException())).Code
        );

    [Fact]
    public void Anything_else_is_ours() =>
        Assert.Equal(ErrorCodes.Internal, _translator.OfRequest(new InvalidOperationException()).Code);
}
