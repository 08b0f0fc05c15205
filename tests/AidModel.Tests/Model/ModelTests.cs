using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace AidModel.Tests;

/// <summary>The records of the model: no way to build an invalid one.</summary>
public sealed class ModelTests
{
    private static readonly DateOnly Day = new(2025, 4, 11);

    private static readonly StatedMoney Negative = StatedMoney.Parse("EUR -1");

    private static readonly object[] Valid =
    [
        new Donor { Id = "GBR", Name = "United Kingdom", Kind = DonorKind.State },
        new Source { Id = "s", Publisher = "p", Title = "t", Date = Day },
        new Pledge { Id = "p", Title = "t", Announced = Day, Sources = ["s"] },
        new EquipmentLine { Item = "i", Category = "c" },
        new Parties { Payer = "GBR" },
    ];

    /// <summary>Every property with an init setter, and what it must refuse.</summary>
    public static TheoryData<string, string> Setters
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (PropertyInfo property in Valid.SelectMany(static o => o.GetType().GetProperties()).Where(static p => p.SetMethod is not null))
            {
                data.Add(property.DeclaringType!.Name, property.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Setters))]
    public void Every_setter_refuses_what_is_invalid(string type, string name)
    {
        object valid = Valid.Single(o => o.GetType().Name == type);
        PropertyInfo property = valid.GetType().GetProperty(name)!;
        foreach (object? value in Invalid(property))
        {
            Exception? error = Assert.Throws<TargetInvocationException>(() => property.SetValue(valid, value)).InnerException;
            Assert.Equal(name, Assert.IsAssignableFrom<ArgumentException>(error).ParamName);
        }
    }

    [Fact]
    public void Every_public_record_is_sealed_and_cannot_be_set_after_it_is_made()
    {
        Type[] records = [.. PublicTypes().Where(static t => t.IsClass && t.GetMethod("<Clone>$") is not null)];
        Assert.True(records.Length >= 8);
        Assert.All(records, static t =>
        {
            Assert.True(t.IsSealed, t.Name);
            Assert.All(t.GetProperties().Where(static p => p.SetMethod is { IsPublic: true }), static p =>
                Assert.Contains(typeof(IsExternalInit), p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
            Assert.Empty(t.GetFields(BindingFlags.Public | BindingFlags.Instance));
        });
    }

    [Fact]
    public void Every_optional_setter_takes_null()
    {
        foreach (object valid in Valid)
        {
            foreach (PropertyInfo property in valid.GetType().GetProperties().Where(p => p.SetMethod is not null && IsNullable(p)))
            {
                property.SetValue(valid, null);
                Assert.Null(property.GetValue(valid));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("€")]
    public void What_is_no_id_is_refused_everywhere(string id)
    {
        Assert.Equal("Id", Refused(() => new Donor { Id = id, Name = "n", Kind = DonorKind.State }));
        Assert.Equal("donor", Refused(() => new FundShare(id, default)));
        Assert.Equal("source", Refused(() => new StageEvent(Stage.Delivered, Day, id)));
        Assert.Equal("Payer", Refused(() => Parties.None.With(Role.Payer, id)));
        Assert.Equal("Producer", Refused(() => Parties.None with { Producer = id }));
        Assert.Equal("Sources", Refused(() => new Pledge { Id = "p", Title = "t", Announced = Day, Sources = ["s", id] }));
        Assert.Equal("part", Refused(() => Relation.PartOf(id, "b", "s")));
        Assert.Equal("whole", Refused(() => Relation.PartOf("a", id, "s")));
        Assert.Equal("source", Refused(() => Relation.PartOf("a", "b", id)));
        Assert.Equal("payer", Refused(() => Relation.PartOf("a", "b", "s", id)));
        Assert.Equal("detail", Refused(() => Relation.Unknown(id, ["b"], "s")));
        Assert.Equal("candidates", Refused(() => Relation.Unknown("a", ["b", id], "s")));
        Assert.Equal("payer", Refused(() => Relation.Unknown("a", ["b"], "s", id)));
        Assert.Equal("again", Refused(() => Relation.Restates(id, "b", "s")));
        Assert.Equal("original", Refused(() => Relation.Restates("a", id, "s")));
        Assert.Equal("newer", Refused(() => Relation.Supersedes(id, "b", "s")));
        Assert.Equal("older", Refused(() => Relation.Supersedes("a", id, "s")));
        Assert.Equal("addition", Refused(() => Relation.Increases(id, "b", "s")));
        Assert.Equal("original", Refused(() => Relation.Increases("a", id, "s")));
        Assert.Equal("announcement", Refused(() => Relation.Withdraws(id, "b", "s")));
        Assert.Equal("original", Refused(() => Relation.Withdraws("a", id, "s")));
        Assert.Equal("pledge", Refused(() => Relation.Names(id, Role.Payer, "d", "s")));
        Assert.Equal("donor", Refused(() => Relation.Names("a", Role.Payer, id, "s")));
        Assert.Equal("source", Refused(() => Relation.Names("a", Role.Payer, "d", id)));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("donor", Refused(static () => new FundShare(null!, default)));
        Assert.Equal("source", Refused(static () => new StageEvent(Stage.Delivered, Day, null!)));
        Assert.Equal("part", Refused(static () => Relation.PartOf(null!, "b", "s")));
        Assert.Equal("whole", Refused(static () => Relation.PartOf("a", null!, "s")));
        Assert.Equal("candidates", Refused(static () => Relation.Unknown("a", null!, "s")));
        Assert.Equal("candidates", Refused(static () => Relation.Unknown("a", [], "s")));
        Assert.Equal("donor", Refused(static () => Relation.Names("a", Role.Payer, null!, "s")));
        Assert.Equal("parties", Refused(static () => Contribution.Rest(null!)));
        Assert.Equal("parties", Refused(static () => Contribution.Of(null!, default(Share))));
        Assert.Equal("parties", Refused(static () => Contribution.Of(null!, default(StatedMoney))));
        Assert.Equal("Address", Refused(static () => (Source)Valid[1] with { Address = new Uri("a.html", UriKind.Relative) }));
        Assert.Equal("Address", Refused(static () => (Source)Valid[1] with { Address = new Uri("http://x/\uD800") }));
    }

    [Fact]
    public void Negative_amounts_are_refused_by_name()
    {
        Assert.Equal("amount", Refused(static () => Contribution.Of(Parties.None, Negative)));
        Assert.Equal("amount", Refused(static () => new StageEvent(Stage.Delivered, Day, Negative, "s")));
        Assert.Equal("amount", Refused(static () => new Tranche(Period.Year(2025), Negative)));
        Assert.Equal("amount", Refused(static () => new Tranche(Period.Year(2025), StatedMoney.Parse("EUR -1 / unknown / 1"))));
        Assert.Equal("UnitPrice", Refused(static () => (EquipmentLine)Valid[3] with { UnitPrice = Negative }));
        Assert.Equal("Value", Refused(static () => (EquipmentLine)Valid[3] with { Value = Negative }));
        Assert.Equal("Quantity", Refused(static () => (EquipmentLine)Valid[3] with { Quantity = StatedQuantity.Parse("-1") }));
        Assert.Equal(Negative, ((Pledge)Valid[2] with { Amount = Negative }).Amount);
    }

    [Fact]
    public void What_is_no_member_of_an_enumeration_is_refused()
    {
        Assert.Equal("role", Refused(static () => Relation.Names("a", (Role)99, "d", "s")));
        Assert.Equal("role", Refused(static () => Parties.None.With((Role)99, "d")));
        Assert.Equal("role", Refused(static () => Parties.None[(Role)99]));
        Assert.Equal("Kind", Refused(static () => (Donor)Valid[0] with { Kind = (DonorKind)99 }));
        Assert.Equal("Instrument", Refused(static () => (Pledge)Valid[2] with { Instrument = (Instrument)99 }));
    }

    [Fact]
    public void An_id_is_letters_digits_and_four_marks_up_to_a_hundred()
    {
        string longest = string.Concat(Enumerable.Repeat("aZ9._-:é日5", 10));
        Assert.Equal(longest, Parties.None.With(Role.Lead, longest).Lead);
        Assert.Equal("Lead", Refused(() => Parties.None.With(Role.Lead, longest + "x")));
    }

    [Fact]
    public void Records_are_equal_by_content()
    {
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
        Assert.NotEqual(Make(), Make() with { Sources = ["s2"] });
        Assert.NotEqual(Make(), Make() with { Recipient = "UKR" });
        Assert.NotEqual(Make(), Make() with { Events = [] });
        Assert.Equal(Relation.Unknown("a", ["b", "c"], "s"), Relation.Unknown("a", ["b", "c"], "s"));
        Assert.NotEqual(Relation.Unknown("a", ["b", "c"], "s"), Relation.Unknown("a", ["c", "b"], "s"));

        static Pledge Make() => new()
        {
            Id = "p",
            Title = "t",
            Announced = Day,
            Sources = ["s"],
            Amount = StatedMoney.Parse("GBP 450 million"),
            Parties = new() { Payer = "GBR" },
            Contributions = [Contribution.Of(new() { Payer = "GBR" }, StatedMoney.Parse("about GBP 350 million")), Contribution.Rest(new() { Payer = "NOR" })],
            Equipment = [new() { Item = "drone", Category = "drones", Quantity = StatedQuantity.Parse("hundreds of thousands") }],
            Tranches = [new(Period.Year(2025), StatedMoney.Parse("GBP 1"))],
            Events = [new(Stage.Delivered, Day, StatedMoney.Parse("GBP 1"), "s")],
        };
    }

    [Fact]
    public void A_role_is_read_as_it_is_set()
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            Parties parties = Parties.None.With(role, "GBR");
            Assert.Equal("GBR", parties[role]);
            Assert.Equal(1, Enum.GetValues<Role>().Count(other => parties[other] is not null));
            Assert.Equal(Parties.None, parties.With(role, null));
            Assert.Equal("GBR", Parties.None.Or(parties)[role]);
            Assert.Equal("NOR", Parties.None.With(role, "NOR").Or(parties)[role]);
        }
    }

    [Fact]
    public void A_contribution_is_an_amount_a_share_or_the_rest()
    {
        Assert.True(Contribution.Rest(Parties.None).IsRest);
        Assert.Equal(new Share(1, 3), Contribution.Of(Parties.None, new Share(1, 3)).Share);
        Assert.Null(Contribution.Of(Parties.None, new Share(1, 3)).Amount);
        Assert.False(Contribution.Of(Parties.None, StatedMoney.Parse("EUR not given")).IsRest);
        Assert.Equal(Wording.NotGiven, ((EquipmentLine)Valid[3]).Quantity.Wording);
    }

    internal static IEnumerable<Type> PublicTypes() => typeof(Pledge).Assembly.GetExportedTypes();

    private static IEnumerable<object?> Invalid(PropertyInfo property)
    {
        Type type = property.PropertyType;
        bool text = property.Name is "Name" or "Title" or "Publisher" or "SaidBy" or "Category" or "Recipient" or "Item";
        if (!type.IsValueType && !IsNullable(property))
        {
            yield return null;
        }

        if (type == typeof(string))
        {
            yield return string.Empty;
            yield return " \t";
            if (!text)
            {
                yield return "a b";
                yield return new string('a', 101);
            }
        }
        else if (type == typeof(ValueList<string>))
        {
            yield return ValueList.Create<string>([]);
            yield return ValueList.Create<string>(["a b"]);
        }
        else if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum)
        {
            yield return Enum.ToObject(Nullable.GetUnderlyingType(type) ?? type, -1);
        }
    }

    private static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable);

    private static string? Refused(Func<object?> make) => Assert.ThrowsAny<ArgumentException>(make).ParamName;
}
