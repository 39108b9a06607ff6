using Microsoft.AspNetCore.Http;

namespace Wfm.Api.Access;

/// <summary>Tells who sends a request. Each head has its own: the API itself trusts no header.</summary>
public interface ICallerSource
{
    /// <summary>The caller, or a failure of kind <see cref="FailureKind.Forbidden"/> where nobody known asks.</summary>
    Result<Caller> Identify(HttpContext context);
}
