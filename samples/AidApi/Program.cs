using System.Text.Json.Serialization;
using AidApi.Health;
using AidApi.Ledgers;
using AidApi.OpenApi;
using AidApi.Problems;
using AidApi.Store;
using AidApi.Totals;
using AidModel;

namespace AidApi;

/// <summary>Puts the application together.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        ApiOptions options = builder.Configuration.GetSection("AidApi").Get<ApiOptions>() ?? new();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = options.MaxLedgerBytes);

        IServiceCollection services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<ILedgerStore, MemoryLedgerStore>();
        services.AddAidModel(builder.Configuration.GetSection("AidModel"));
        services.Configure<AidModelOptions>(static aid =>
        {
            // What came with the application serves until the first download, and for good where there is no Internet.
            aid.Rates.FallbackPath ??= aid.Rates.Path is null ? Path.Combine(AppContext.BaseDirectory, "rates.csv") : null;
        });
        services.AddHealthChecks().AddAidModelRates();
        services.AddUploadLimit(options);
        services.AddExceptionHandler<ProblemHandler>();
        services.ConfigureHttpJsonOptions(static json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Plain);
        });
        services.AddApiDocument();

        WebApplication app = builder.Build();
        app.Use(static (context, next) =>
        {
            // The server sends the headers alone, as HEAD asks.
            context.Request.Method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
            return next(context);
        });
        app.UseRouting();
        app.UseExceptionHandler(static _ => { });
        app.UseStatusCodePages(static context => Problem.OfStatus(context.HttpContext).ExecuteAsync(context.HttpContext));
        app.UseRateLimiter();
        app.MapLedgers();
        app.MapTotals();
        app.MapHealth();
        app.MapOpenApi();
        app.Run();
    }
}
