namespace AidApi.OpenApi;

/// <summary>The application's description of itself, at /openapi/v1.json.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(static options =>
    {
        options.AddDocumentTransformer<ApiSchemas>();
        options.AddOperationTransformer<ApiContents>();
    });
}
