namespace AidModel;

/// <summary>Reads the World Bank's indicators from its CSV files.</summary>
/// <remarks>
/// <para>The files are those of https://data.worldbank.org/indicator/, such as <c>NY.GDP.DEFL.KD.ZG</c>: headings
/// <c>Country Name,Country Code,Indicator Name,Indicator Code,1960,1961,…</c>, then a line an area, up to four lines about
/// the file before the headings, and a comma at each line's end or none. GDPs and populations are read in the long form too,
/// with the headings <c>Country Name,Country Code,Year,Value</c>, which does not say what it holds: the caller does.
/// Headings may be in any order and case; any other is refused.</para>
/// <para>Areas are ISO 3166-1 alpha-3 codes and the World Bank's own for groups of countries and the like, such as <c>XKX</c>
/// and <c>EUU</c>. A blank cell is a missing figure. Figures are kept as the digits say, exponents too; one with more digits than
/// a decimal holds is refused. They are calendar years or, of some areas, fiscal years; see the indicator's notes.</para>
/// <para>The text is UTF-8, or what its byte order mark says. A file has up to 64 MB (67,108,864 bytes), a line up to 1,048,576
/// characters. All methods are thread safe.</para>
/// </remarks>
public static class WorldBank
{
    private const string GdpCode = "NY.GDP.MKTP.CD";
    private const string PopulationCode = "SP.POP.TOTL";

    private static readonly string[] ChangeCodes = ["NY.GDP.DEFL.KD.ZG", "NY.GDP.DEFL.KD.ZG.AD"];
    private static readonly string[] LevelCodes = ["NY.GDP.DEFL.ZS", "NY.GDP.DEFL.ZS.AD"];

    /// <summary>Reads deflators of GDP from a file.</summary>
    /// <remarks>The indicator's code says what they are: annual changes in per cent (<c>NY.GDP.DEFL.KD.ZG</c>, or
    /// <c>NY.GDP.DEFL.KD.ZG.AD</c>, the linked series) or levels (<c>NY.GDP.DEFL.ZS</c>, <c>NY.GDP.DEFL.ZS.AD</c>).</remarks>
    /// <param name="path">The file.</param>
    /// <returns>The deflators, with a source such as <c>World Bank, NY.GDP.DEFL.KD.ZG</c>, and the day of the file's last update where
    /// it tells it.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has another indicator, a change that is not above
    /// -100, a level that is not above 0, or an area twice; it names every fault, up to
    /// <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PriceIndices ReadDeflators(string path) => CsvText.Read(path, Deflators);

    /// <summary>Reads deflators of GDP from a stream, as <see cref="ReadDeflators(string)"/> does from a file.</summary>
    /// <param name="stream">The file's bytes, to their end; it stays open.</param>
    /// <returns>The deflators, with a source such as <c>World Bank, NY.GDP.DEFL.KD.ZG</c>, and the day of the file's last update where
    /// it tells it.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> is null or cannot be read.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has another indicator, a change that is not above
    /// -100, a level that is not above 0, or an area twice; it names every fault, up to
    /// <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PriceIndices ReadDeflators(Stream stream) => CsvText.Read(stream, "deflators of the World Bank", Deflators);

    /// <summary>Reads gross domestic products in current US dollars (<c>NY.GDP.MKTP.CD</c>) from a file in either form.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The GDPs, named <c>GDP</c>, in USD.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has another indicator, a GDP that is not above 0, or
    /// two for one area and year; it names every fault, up to <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Denominators ReadGdp(string path) => CsvText.Read(path, Gdp);

    /// <summary>Reads gross domestic products from a stream, as <see cref="ReadGdp(string)"/> does from a file.</summary>
    /// <param name="stream">The file's bytes, to their end; it stays open.</param>
    /// <returns>The GDPs, named <c>GDP</c>, in USD.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> is null or cannot be read.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has another indicator, a GDP that is not above 0, or
    /// two for one area and year; it names every fault, up to <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Denominators ReadGdp(Stream stream) => CsvText.Read(stream, "GDPs of the World Bank", Gdp);

    /// <summary>Reads populations (<c>SP.POP.TOTL</c>) from a file in either form.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The populations, named <c>population</c>, in heads.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null, empty or white space.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has another indicator, a population that is no whole
    /// number above 0, or two for one area and year; it names every fault, up to
    /// <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Denominators ReadPopulation(string path) => CsvText.Read(path, Population);

    /// <summary>Reads populations from a stream, as <see cref="ReadPopulation(string)"/> does from a file.</summary>
    /// <param name="stream">The file's bytes, to their end; it stays open.</param>
    /// <returns>The populations, named <c>population</c>, in heads.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> is null or cannot be read.</exception>
    /// <exception cref="SourceFormatException">The file is not in the format, or has another indicator, a population that is no whole
    /// number above 0, or two for one area and year; it names every fault, up to
    /// <see cref="SourceFormatException.MostFaults"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Denominators ReadPopulation(Stream stream) => CsvText.Read(stream, "populations of the World Bank", Population);

    private static PriceIndices Deflators(CsvText csv, FaultList faults)
    {
        (YearFigures figures, string indicator, string source) = WorldBankTable.Read(
            csv,
            [.. ChangeCodes, .. LevelCodes],
            static code => ChangeCodes.Contains(code) ? new(static v => v > -100, "a change in per cent above -100") : new(static v => v > 0, "a level above 0"),
            longIndicator: null,
            faults);
        return ChangeCodes.Contains(indicator) ? PriceIndices.FromAnnualChanges(source, figures.Indices) : PriceIndices.FromLevels(source, figures.Indices);
    }

    private static Denominators Gdp(CsvText csv, FaultList faults)
    {
        (YearFigures figures, _, string source) = WorldBankTable.Read(csv, [GdpCode], static _ => new(static v => v > 0, "a GDP above 0"), GdpCode, faults);
        return Denominators.Create("GDP", source, Currency.USD, figures.All);
    }

    private static Denominators Population(CsvText csv, FaultList faults)
    {
        (YearFigures figures, _, string source) = WorldBankTable.Read(
            csv, [PopulationCode], static _ => new(static v => v > 0 && decimal.IsInteger(v), "a whole number of heads above 0"), PopulationCode, faults);
        return Denominators.Create("population", source, null, figures.All);
    }
}
