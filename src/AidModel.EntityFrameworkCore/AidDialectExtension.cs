using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace AidModel;

/// <summary>Carries the dialect in a context's options.</summary>
internal sealed class AidDialectExtension(AidDialect dialect) : IDbContextOptionsExtension
{
    public AidDialect Dialect => dialect;

    public DbContextOptionsExtensionInfo Info => field ??= new DialectInfo(this);

    public void ApplyServices(IServiceCollection services) => services.AddSingleton(dialect);

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class DialectInfo(AidDialectExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly Type _dialect = extension.Dialect.GetType();

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => string.Create(CultureInfo.InvariantCulture, $"{_dialect.Name} ");

        public override int GetServiceProviderHashCode() => _dialect.GetHashCode();

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["AidModel:Dialect"] = _dialect.Name;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is DialectInfo info && info._dialect == _dialect;
    }
}
