using System.Text.Json.Serialization;

namespace AidModel.Tests;

/// <summary>The tests run without reflection for JSON.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class TrackerReportJson : JsonSerializerContext;
