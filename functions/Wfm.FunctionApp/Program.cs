using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wfm.Api.Access;
using Wfm.FunctionApp;
using Wfm.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddWfmTelemetry(builder.Configuration).UseFunctionsWorkerDefaults();
builder.Services.AddWfm(builder.Configuration);
builder.Services.AddSingleton<ICallerSource, PlatformCallerSource>();
builder.Build().Run();
