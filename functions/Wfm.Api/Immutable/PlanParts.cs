using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Json;

namespace Wfm.Api.Immutable;

/// <summary>Answers made of what never changes (a part of a plan, by the plan's id), kept in memory in the form they are sent in.</summary>
internal sealed class PlanParts : IDisposable
{
    private const long MaximumBytes = 128L * 1024 * 1024;
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaximumBytes });

    public void Dispose() => _cache.Dispose();

    internal async Task<Result<byte[]>> GetAsync<T>(string key, Func<Task<Result<T>>> read)
    {
        if (_cache.TryGetValue(key, out byte[]? known))
            return known!;
        if (!(await read()).TryGet(out var value, out var failure))
            return failure;
        var body = WfmJson.Write(value);
        _cache.Set(key, body, new MemoryCacheEntryOptions { Size = body.Length + (2 * key.Length) });
        return body;
    }
}

/// <summary>Answers from <see cref="PlanParts"/>.</summary>
internal static class PlanPartAnswers
{
    /// <summary>A part of a plan as this caller may see it: what is kept is kept for its tenant and its sites.</summary>
    internal static async Task<IResult> PlanPartAsync<T>(this HttpContext context, string part, string id, Func<Task<Result<T>>> read)
    {
        var caller = context.Caller();
        var sites = caller.Sites is null ? "*" : string.Join(',', caller.Sites.Order());
        var parts = context.RequestServices.GetRequiredService<PlanParts>();
        return (await parts.GetAsync($"{caller.Tenant}|{part}|{id}|{sites}", read)).Match(Answers.Written, Problems.Result);
    }
}
