namespace Wfm.Exports.Xlsx;

/// <summary>How a cell looks; the number is its place in the style sheet.</summary>
internal enum CellStyle
{
    /// <summary>As text or number come.</summary>
    Plain,

    /// <summary>Head of a column.</summary>
    Header,

    /// <summary>Title of a sheet.</summary>
    Title,

    /// <summary>Money to the minor unit.</summary>
    Money,

    /// <summary>A total of money.</summary>
    MoneyTotal,

    /// <summary>A number with two digits.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A share.</summary>
    Percent,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month at the head of a column.</summary>
    MonthHeader,

    /// <summary>Words of a total.</summary>
    TextTotal,

    /// <summary>A total of numbers.</summary>
    NumberTotal,
}
