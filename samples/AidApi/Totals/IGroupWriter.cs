using AidModel;

namespace AidApi.Totals;

/// <summary>Writes groups one by one into the buffers of an answer.</summary>
internal interface IGroupWriter
{
    void WriteHead(AidQuery query);

    void Write(AidFigure figure);
}
