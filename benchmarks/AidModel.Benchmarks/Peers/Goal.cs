namespace AidModel.Benchmarks;

/// <summary>What was to be reached, and what was.</summary>
/// <param name="Measured">In the goal's unit; null where it was not measured.</param>
/// <param name="IsMet">Whether a measured value meets the goal.</param>
/// <param name="Unit">How a value is written, such as <c>{0} ×</c>.</param>
internal sealed record Goal(string What, string Wanted, double? Measured, Func<double, bool> IsMet, string Unit);
