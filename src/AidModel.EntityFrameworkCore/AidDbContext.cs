using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>The tables of ledgers, and of lines without relations. Not thread safe: one context for one task at a time, as Entity Framework has it.</summary>
/// <remarks>Options come from the package of a database, whose method <c>UseAidModel…</c> names it.</remarks>
public sealed partial class AidDbContext : DbContext
{
    internal const string NotTrimmable = "Entity Framework Core builds its model by reflection.";
    internal const string NotCompilable = "Entity Framework Core compiles its queries at run time.";

    private readonly DbContextOptions<AidDbContext> _options;

    /// <summary>A context by its options.</summary>
    /// <param name="options">The options, which name the database.</param>
    /// <exception cref="ArgumentException"><paramref name="options"/> is of no database that has the package it needs.</exception>
    [RequiresUnreferencedCode(NotTrimmable)]
    [RequiresDynamicCode(NotCompilable)]
    public AidDbContext(DbContextOptions<AidDbContext> options)
        : base(options)
    {
        _options = options;
        Dialect = options.FindExtension<AidDialectExtension>()?.Dialect
            ?? throw new ArgumentException("The options name no database by UseAidModelSqlite, UseAidModelNpgsql or the like, of a package of their own.", nameof(options));
    }

    /// <summary>How the database writes what the constraints need.</summary>
    internal AidDialect Dialect { get; }

    /// <summary>The currencies to which amounts refer.</summary>
    public DbSet<CurrencyRow> Currencies => Set<CurrencyRow>();

    /// <summary>The ledgers, one row each; what they hold stands in the other tables.</summary>
    public DbSet<AidLedgerRow> Ledgers => Set<AidLedgerRow>();

    /// <summary>The sources of ledgers.</summary>
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    /// <summary>The donors of ledgers.</summary>
    public DbSet<DonorRow> Donors => Set<DonorRow>();

    /// <summary>The shares of donors in funds.</summary>
    public DbSet<FundShareRow> FundShares => Set<FundShareRow>();

    /// <summary>The pledges of ledgers.</summary>
    public DbSet<PledgeRow> Pledges => Set<PledgeRow>();

    /// <summary>The sources of pledges.</summary>
    public DbSet<PledgeSourceRow> PledgeSources => Set<PledgeSourceRow>();

    /// <summary>The contributions to pledges.</summary>
    public DbSet<ContributionRow> Contributions => Set<ContributionRow>();

    /// <summary>The tranches of pledges.</summary>
    public DbSet<TrancheRow> Tranches => Set<TrancheRow>();

    /// <summary>The equipment of pledges.</summary>
    public DbSet<EquipmentLineRow> EquipmentLines => Set<EquipmentLineRow>();

    /// <summary>How far along pledges and equipment are.</summary>
    public DbSet<StageEventRow> StageEvents => Set<StageEventRow>();

    /// <summary>What sources say that pledges and equipment are worth.</summary>
    public DbSet<ValueStatementRow> ValueStatements => Set<ValueStatementRow>();

    /// <summary>The relations between pledges.</summary>
    public DbSet<RelationRow> Relations => Set<RelationRow>();

    /// <summary>The pledges to which others relate.</summary>
    public DbSet<RelationOtherRow> RelationOthers => Set<RelationOtherRow>();

    /// <summary>Lines without relations, in sets.</summary>
    public DbSet<AidLineRow> Lines => Set<AidLineRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseAidModelValues();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        AidSchema.Build(modelBuilder, Dialect);
    }
}
