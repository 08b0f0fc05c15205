namespace AidModel;

/// <summary>The days on which an amount's rate may depend.</summary>
/// <remarks>Immutable and thread safe; equal when both days are. The default value is 1 January of year 1 twice.</remarks>
/// <param name="Announced">The day on which the money was first announced.</param>
/// <param name="Stage">The day on which it reached the stage that is measured: with <see cref="Measure.Delivered"/> that of the
/// delivery, else that of the announcement.</param>
public readonly record struct ConversionDates(DateOnly Announced, DateOnly Stage);
