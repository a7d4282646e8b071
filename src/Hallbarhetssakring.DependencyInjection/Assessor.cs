using Hallbarhetssakring.Assessments;
using Microsoft.Extensions.Options;

namespace Hallbarhetssakring.DependencyInjection;

/// <summary>
/// The host's rule sets, compiled once. Registered as a singleton; every member may be called from any thread.
/// </summary>
public sealed class Assessor
{
    private readonly HallbarhetssakringOptions _options;
    private readonly RuleSetCatalog _catalog;
    private readonly HashSet<string> _ids;

    internal Assessor(IOptions<HallbarhetssakringOptions> options, RuleSetCatalog catalog)
    {
        _options = options.Value;
        _catalog = catalog;
        _ids = new HashSet<string>(_options.RuleSets, StringComparer.Ordinal);
    }

    /// <summary>A rule set that the options name.</summary>
    /// <param name="id">Its name, such as <c>varmland/projektmedel</c>.</param>
    /// <exception cref="ArgumentException">The options do not name it.</exception>
    public RuleSet Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _ids.Contains(id)
            ? _catalog.Compile(_options, id).RuleSet!
            : throw new ArgumentException($"The rule set {id} is not among those in use: {string.Join(", ", _ids.Order(StringComparer.Ordinal))}.", nameof(id));
    }

    /// <summary>Assesses an application that was read with the same rule set's <see cref="RuleSet.ReadApplication"/>.</summary>
    /// <param name="id">The rule set's name.</param>
    /// <param name="application">The application.</param>
    /// <param name="date">The date to assess as of; the application's own when null.</param>
    /// <exception cref="ArgumentException">The options do not name the rule set, or there is no date.</exception>
    public Assessment Assess(string id, Application application, DateOnly? date = null) => Get(id).Assess(application, date);
}
