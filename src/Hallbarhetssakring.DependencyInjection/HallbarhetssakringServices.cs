using Hallbarhetssakring.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Hallbarhetssakring with a host's services.</summary>
public static class HallbarhetssakringServices
{
    /// <summary>
    /// Adds an <see cref="Assessor"/> with the rule sets that the options name. The options are checked and the rule sets compiled when the host
    /// starts; with an error in any of them the host does not start. May be called more than once: each call adds to the options.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddHallbarhetssakring(this IServiceCollection services, Action<HallbarhetssakringOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<HallbarhetssakringOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton<RuleSetCatalog>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HallbarhetssakringOptions>, OptionsCheck>());

        // The constructor is not public: a host gets its assessor from here, with rule sets that have been checked.
        services.TryAddSingleton(provider => new Assessor(
            provider.GetRequiredService<IOptions<HallbarhetssakringOptions>>(), provider.GetRequiredService<RuleSetCatalog>()));
        return services;
    }
}
