using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>Promotes at each rule's yearly rate: shares of heads are carried until they make a whole one.</summary>
public sealed class NaturalPromotions(Team team)
{
    private readonly decimal[] _due = new decimal[team.Promotions.Count];

    /// <summary>The promotions of the week the team stands before; carries on from the last call.</summary>
    public IReadOnlyList<Promotion> In(SupplyForecast now)
    {
        var promotions = new List<Promotion>();
        foreach (var (index, rule) in team.Promotions.Index())
        {
            var eligible = now.Eligible(rule);
            _due[index] += eligible * rule.RatePerYear / 52;
            var heads = decimal.ToInt32(Math.Min(decimal.Floor(_due[index]), decimal.Floor(eligible)));
            if (heads == 0)
                continue;
            _due[index] -= heads;
            promotions.Add(new Promotion(rule.From, rule.To, heads));
        }

        return promotions;
    }
}
