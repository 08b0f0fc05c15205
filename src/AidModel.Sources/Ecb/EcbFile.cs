namespace AidModel;

/// <summary>The files in which the European Central Bank publishes its reference rates.</summary>
public enum EcbFile
{
    /// <summary>All days since 4 January 1999, a zipped CSV of about 0.6 MB:
    /// https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip.</summary>
    History,

    /// <summary>The days of the last 90 days, XML: https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml.</summary>
    Last90Days,

    /// <summary>The last day alone, XML: https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml.</summary>
    Daily,
}
