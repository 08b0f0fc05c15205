using Apache.Arrow;
using Apache.Arrow.Types;

namespace AidModel;

/// <summary>A column of texts, plain or as a dictionary, as codes of <see cref="ArrowTexts"/>.</summary>
internal sealed class ArrowTextColumn
{
    /// <summary>The code of no text.</summary>
    public const int None = -1;

    private readonly ArrowTexts _texts = new();
    private IArrowArray? _array;
    private Func<int, int>? _index;
    private int[] _dictionary = [];

    /// <summary>The texts by code.</summary>
    public ArrowTexts Texts => _texts;

    public static bool Takes(IArrowType type) =>
        type is DictionaryType dictionary
            ? IsText(dictionary.ValueType) && dictionary.IndexType is IntegerType
            : IsText(type);

    public void Open(IArrowArray? array)
    {
        _array = array;
        _index = null;
        if (array is DictionaryArray coded)
        {
            _index = ArrowNumbers.Integers(coded.Indices) is { } integers ? i => (int)integers(i) : null;
            _dictionary = new int[coded.Dictionary.Length];
            for (int i = 0; i < _dictionary.Length; i++)
            {
                _dictionary[i] = coded.Dictionary.IsNull(i) ? None : _texts.Code(Bytes(coded.Dictionary, i));
            }
        }
    }

    /// <summary>The code of a row, or <see cref="None"/>.</summary>
    public int Code(int row)
    {
        if (_array is not { } array || array.IsNull(row))
        {
            return None;
        }

        return _index is { } index ? _dictionary[index(row)] : _texts.Code(Bytes(array, row));
    }

    private static bool IsText(IArrowType type) => type.TypeId is ArrowTypeId.String or ArrowTypeId.LargeString or ArrowTypeId.StringView;

    private static ReadOnlySpan<byte> Bytes(IArrowArray array, int row) => array switch
    {
        StringArray texts => texts.GetBytes(row),
        LargeStringArray texts => texts.GetBytes(row),
        _ => ((StringViewArray)array).GetBytes(row),
    };
}
