using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Wfm.Api.Access;

namespace Wfm.Api.Limits;

/// <summary>Token buckets by caller, and by address for who is not signed in. Whoever is over the limit is told when to come again.</summary>
internal sealed class RateLimit : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _all;
    private readonly PartitionedRateLimiter<HttpContext> _costly;

    public RateLimit(IOptions<RateOptions> options)
    {
        var limits = options.Value;
        _all = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Who(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst, TokensPerPeriod = Math.Max(1, limits.PerSecond / 10), ReplenishmentPeriod = TimeSpan.FromMilliseconds(100), QueueLimit = 0,
        }));
        _costly = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Who(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.CostlyPerMinute, TokensPerPeriod = limits.CostlyPerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
        }));
    }

    /// <summary>Endpoint metadata: the address has the tighter limit too.</summary>
    internal sealed record Costly;

    public void Dispose()
    {
        _all.Dispose();
        _costly.Dispose();
    }

    internal async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        using var lease = _all.AttemptAcquire(context);
        using var costly = lease.IsAcquired && context.GetEndpoint()?.Metadata.GetMetadata<Costly>() is not null ? _costly.AttemptAcquire(context) : null;
        if ((costly ?? lease) is { IsAcquired: false } refused)
        {
            var wait = refused.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Problems.WriteAsync(context, Failure.Unavailable(Refusals.RateExceeded, "That is more requests than a caller may send. Wait as long as Retry-After says."));
            return;
        }

        await next(context);
    }

    private static string Who(HttpContext context) =>
        context.FindCaller() is { } caller ? $"{caller.Tenant}|{caller.Name}" : $"anonymous|{context.Connection.RemoteIpAddress}";
}

/// <summary>Marks costly addresses.</summary>
internal static class CostlyAddresses
{
    /// <summary>The address starts much work: the tighter limit holds for it.</summary>
    internal static TBuilder IsCostly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RateLimit.Costly());
}
