using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http;

/// <summary>Registers what decides about callers, by <see cref="GraphHttpOptions.Callers"/>.</summary>
internal static class CallerServices
{
    public static void AddCallers(this IServiceCollection services)
    {
        // Not AddAuthentication, which brings two things more: a store of keys for cookies, which writes to the user's
        // folder at
        // every start, and settings of other names than ours that change what tokens are accepted.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>()
        );
        services.AddCors();

        Configure<AuthenticationOptions>(Options.DefaultName, CallerSchemes.Configure);
        Configure<PolicySchemeOptions>(CallerSchemes.Any, CallerSchemes.Configure);
        Configure<JwtBearerOptions>(CallerSchemes.Bearer, CallerSchemes.Configure);
        Configure<CorsOptions>(Options.DefaultName, CallerCors.Configure);

        services.AddSingleton<CallerGate>();
        services.AddSingleton<CallerReader>();
        services.AddSingleton<CallerBudgets>();
        services.AddSingleton<CrossSiteCheck>();

        void Configure<TOptions>(string name, Action<TOptions, CallerOptions> configure)
            where TOptions : class =>
            services
                .AddOptions<TOptions>(name)
                .Configure<IOptions<GraphHttpOptions>>((options, graph) => configure(options, graph.Value.Callers));
    }
}
