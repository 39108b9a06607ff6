using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Wfm.Hosting;
using Wfm.Planning.Functions;

namespace Wfm.FunctionApp;

/// <summary>Every HTTP request, handed to the pipeline both heads share; who may do what is decided there.</summary>
public sealed class HttpFunctions(ApiHost api)
{
    [Function(FunctionNames.Http)]
    public Task HttpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = FunctionCatalogue.HttpRoute)] HttpRequest request) => api.HandleAsync(request.HttpContext);
}
