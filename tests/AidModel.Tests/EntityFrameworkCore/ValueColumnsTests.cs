using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Xunit;

namespace AidModel.Tests;

public sealed class ValueColumnsTests
{
    private static readonly Gen<Unit> Units = Some.Of(default, Unit.Round, Unit.Tiv, new Unit("a-b"), new Unit("EUR"));

    [Fact]
    public void Values_come_back_equal_from_their_texts_and_equal_ones_have_one_text()
    {
        Check(Some.Currency, new CurrencyConverter());
        Check(Units, new UnitConverter());
        Check(Gen.Select(Some.Day, Some.Day, static (a, b) => new Period(a < b ? a : b, a < b ? b : a)), new PeriodConverter());
        Check(Gen.Select(Gen.Long[1, long.MaxValue], Gen.Long[1, long.MaxValue], static (a, b) => new Share(Math.Min(a, b), Math.Max(a, b))), new ShareConverter());
        Check(Gen.Select(Some.Decimal, Some.Currency, static (n, c) => new Money(n, c)), new MoneyConverter());
        Check(Gen.Select(Some.Decimal, Units, static (n, u) => new Quantity(n, u)), new QuantityConverter());
        Check(Some.Wording, new WordingConverter());
        Check(Gen.Select(Some.Wording, Some.Currency, static (w, c) => new StatedMoney(w, c)), new StatedMoneyConverter());
        Check(Gen.Select(Some.Wording, Units, static (w, u) => new StatedQuantity(w, u)), new StatedQuantityConverter());
        Check(Some.Bounds, new BoundsConverter());
        Check(Gen.Select(Some.Bounds, Some.Currency, static (b, c) => new MoneyRange(b, c)), new MoneyRangeConverter());
        Check(Gen.Select(Some.Bounds, Units, static (b, u) => new QuantityRange(b, u)), new QuantityRangeConverter());
        Assert.Equal("450.5 GBP", new MoneyConverter().ConvertToProvider(new Money(450.50m, Currency.GBP)));
        Assert.Equal("0 XXX", new MoneyConverter().ConvertToProvider(new Money(-0.00m, Currency.XXX)));

        static void Check<T>(Gen<T> values, ValueConverter<T, string> converter) => values.Holds(
            value =>
            {
                string text = Assert.IsType<string>(converter.ConvertToProvider(value));
                object? back = converter.ConvertFromProvider(text);
                Assert.Equal(value, back);
                Assert.Equal(text, converter.ConvertToProvider(back));
            },
            7_000,
            200);
    }

    [Fact]
    public async Task A_table_of_ones_own_holds_all_of_them()
    {
        Inventory row = new()
        {
            Id = 1,
            Currency = Currency.EUR,
            Price = new Money(79_228_162_514_264_337_593_543_950_335m, Currency.JPY),
            Stated = StatedMoney.Parse("about GBP 350 million"),
            Range = new MoneyRange(new Bounds(-1, null, 5), Currency.USD),
            Count = StatedQuantity.Parse("hundreds of thousands of rounds"),
            Days = Period.Years(2026, 2029),
            Share = new Share(1, 3),
            Calibre = Length.Parse("155 mm"),
            Weight = Mass.Parse("44.5 t"),
            Speed = Speed.Parse("60 km/h"),
            Power = Power.Parse("1100 kW"),
            Volume = Volume.Parse("12 l"),
        };
        using Folder folder = new();
        await using (InventoryContext context = new(folder.Path))
        {
            await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
            context.Add(row);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (InventoryContext context = new(folder.Path))
        {
            Money price = row.Price;
            Assert.Equal(row, await context.Set<Inventory>().AsNoTracking().SingleAsync(i => i.Price == price && i.Currency == Currency.EUR, TestContext.Current.CancellationToken));
        }
    }

    private sealed record Inventory
    {
        public int Id { get; init; }

        public Currency Currency { get; init; }

        public Money Price { get; init; }

        public StatedMoney? Stated { get; init; }

        public StatedMoney? None { get; init; }

        public MoneyRange Range { get; init; }

        public StatedQuantity Count { get; init; }

        public Period Days { get; init; }

        public Share Share { get; init; }

        public Length Calibre { get; init; }

        public Mass Weight { get; init; }

        public Speed Speed { get; init; }

        public Power Power { get; init; }

        public Volume Volume { get; init; }
    }

    private sealed class InventoryContext(string folder) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite($"Data Source={Path.Combine(folder, "own.db")};Pooling=False");

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseAidModelValues();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Inventory>();
    }
}
