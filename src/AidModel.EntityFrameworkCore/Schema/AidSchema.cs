using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>The tables and their constraints.</summary>
internal static class AidSchema
{
    /// <summary>What Entity Framework looks for in a row.</summary>
    public const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors | DynamicallyAccessedMemberTypes.PublicFields
        | DynamicallyAccessedMemberTypes.NonPublicFields | DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.Interfaces;

    public static void Build(ModelBuilder model, AidDialect dialect)
    {
        CurrencyTables.Build(model, dialect);
        LedgerTables.Build(model, dialect);
        LineTables.Build(model, dialect);
    }
}
