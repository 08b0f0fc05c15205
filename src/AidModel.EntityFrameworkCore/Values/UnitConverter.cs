using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AidModel;

/// <summary>Keeps a unit by its symbol.</summary>
internal sealed class UnitConverter() : ValueConverter<Unit, string>(static unit => unit.Symbol, static symbol => new Unit(symbol));
