using System.Collections.Frozen;

namespace AidModel;

/// <summary>In which currency a country's prices are, by its ISO 3166-1 alpha-3 code: the one that list one of ISO 4217 gives
/// for it on 2026-01-01. Left out are countries to which it gives none.</summary>
internal static class LocalCurrencies
{
    private static readonly FrozenDictionary<string, Currency> ByArea = new (string Currency, string Areas)[]
    {
        ("AED", "ARE"), ("AFN", "AFG"), ("ALL", "ALB"), ("AMD", "ARM"), ("AOA", "AGO"), ("ARS", "ARG"),
        ("AUD", "AUS CCK CXR HMD KIR NFK NRU TUV"), ("AWG", "ABW"), ("AZN", "AZE"), ("BAM", "BIH"), ("BBD", "BRB"),
        ("BDT", "BGD"), ("BHD", "BHR"), ("BIF", "BDI"), ("BMD", "BMU"), ("BND", "BRN"), ("BOB", "BOL"), ("BRL", "BRA"),
        ("BSD", "BHS"), ("BTN", "BTN"), ("BWP", "BWA"), ("BYN", "BLR"), ("BZD", "BLZ"), ("CAD", "CAN"), ("CDF", "COD"),
        ("CHF", "CHE LIE"), ("CLP", "CHL"), ("CNY", "CHN"), ("COP", "COL"), ("CRC", "CRI"), ("CUP", "CUB"), ("CVE", "CPV"),
        ("CZK", "CZE"), ("DJF", "DJI"), ("DKK", "DNK FRO GRL"), ("DOP", "DOM"), ("DZD", "DZA"), ("EGP", "EGY"), ("ERN", "ERI"),
        ("ETB", "ETH"),
        ("EUR", "ALA AND ATF AUT BEL BGR BLM CYP DEU ESP EST FIN FRA GLP GRC GUF HRV IRL ITA LTU LUX LVA MAF MCO MLT MNE MTQ MYT NLD PRT REU SMR SPM SVK SVN VAT"),
        ("FJD", "FJI"), ("FKP", "FLK"), ("GBP", "GBR GGY IMN JEY"), ("GEL", "GEO"), ("GHS", "GHA"), ("GIP", "GIB"), ("GMD", "GMB"),
        ("GNF", "GIN"), ("GTQ", "GTM"), ("GYD", "GUY"), ("HKD", "HKG"), ("HNL", "HND"), ("HTG", "HTI"), ("HUF", "HUN"),
        ("IDR", "IDN"), ("ILS", "ISR"), ("INR", "IND"), ("IQD", "IRQ"), ("IRR", "IRN"), ("ISK", "ISL"), ("JMD", "JAM"),
        ("JOD", "JOR"), ("JPY", "JPN"), ("KES", "KEN"), ("KGS", "KGZ"), ("KHR", "KHM"), ("KMF", "COM"), ("KPW", "PRK"),
        ("KRW", "KOR"), ("KWD", "KWT"), ("KYD", "CYM"), ("KZT", "KAZ"), ("LAK", "LAO"), ("LBP", "LBN"), ("LKR", "LKA"),
        ("LRD", "LBR"), ("LSL", "LSO"), ("LYD", "LBY"), ("MAD", "ESH MAR"), ("MDL", "MDA"), ("MGA", "MDG"), ("MKD", "MKD"),
        ("MMK", "MMR"), ("MNT", "MNG"), ("MOP", "MAC"), ("MRU", "MRT"), ("MUR", "MUS"), ("MVR", "MDV"), ("MWK", "MWI"),
        ("MXN", "MEX"), ("MYR", "MYS"), ("MZN", "MOZ"), ("NAD", "NAM"), ("NGN", "NGA"), ("NIO", "NIC"), ("NOK", "BVT NOR SJM"),
        ("NPR", "NPL"), ("NZD", "COK NIU NZL PCN TKL"), ("OMR", "OMN"), ("PAB", "PAN"), ("PEN", "PER"), ("PGK", "PNG"),
        ("PHP", "PHL"), ("PKR", "PAK"), ("PLN", "POL"), ("PYG", "PRY"), ("QAR", "QAT"), ("RON", "ROU"), ("RSD", "SRB"),
        ("RUB", "RUS"), ("RWF", "RWA"), ("SAR", "SAU"), ("SBD", "SLB"), ("SCR", "SYC"), ("SDG", "SDN"), ("SEK", "SWE"),
        ("SGD", "SGP"), ("SHP", "SHN"), ("SLE", "SLE"), ("SOS", "SOM"), ("SRD", "SUR"), ("SSP", "SSD"), ("STN", "STP"),
        ("SYP", "SYR"), ("SZL", "SWZ"), ("THB", "THA"), ("TJS", "TJK"), ("TMT", "TKM"), ("TND", "TUN"), ("TOP", "TON"),
        ("TRY", "TUR"), ("TTD", "TTO"), ("TWD", "TWN"), ("TZS", "TZA"), ("UAH", "UKR"), ("UGX", "UGA"),
        ("USD", "ASM BES ECU FSM GUM IOT MHL MNP PLW PRI SLV TCA TLS UMI USA VGB VIR"), ("UYU", "URY"), ("UZS", "UZB"),
        ("VES", "VEN"), ("VND", "VNM"), ("VUV", "VUT"), ("WST", "WSM"), ("XAF", "CAF CMR COG GAB GNQ TCD"),
        ("XCD", "AIA ATG DMA GRD KNA LCA MSR VCT"), ("XCG", "CUW SXM"), ("XOF", "BEN BFA CIV GNB MLI NER SEN TGO"),
        ("XPF", "NCL PYF WLF"), ("YER", "YEM"), ("ZAR", "ZAF"), ("ZMW", "ZMB"), ("ZWG", "ZWE"),
    }.SelectMany(static row => row.Areas.Split(' '), static (row, area) => (area, Currency.Parse(row.Currency))).ToFrozenDictionary(static a => a.area, static a => a.Item2);

    /// <summary>The currency of a country; null where its code is none, or it has none of its own.</summary>
    public static Currency? Of(string area) => ByArea.TryGetValue(area, out Currency currency) ? currency : null;
}
