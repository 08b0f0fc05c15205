namespace AidModel;

/// <summary>Money, currencies and exchange rates to and from NodaMoney 2.7.</summary>
/// <remarks>
/// <para>From NodaMoney to AidModel nothing is rounded. To NodaMoney a method whose name ends in <c>Exact</c> refuses what would be
/// rounded, one whose name ends in <c>Rounded</c> rounds as NodaMoney's context does. Currencies cross by their ISO 4217 codes: one that
/// either side does not know, one that is registered in NodaMoney as something else, and one that was replaced are refused.</para>
/// <para>Thread safe. NodaMoney's register of currencies and its current context belong to the whole process and the current flow of
/// control: both are read at each call.</para>
/// </remarks>
public static partial class NodaMoneyExtensions;
