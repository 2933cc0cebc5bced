namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>Days to pixels, with lines at whole years.</summary>
public sealed class TimeAxis
{
    /// <summary>Pixels that a year needs to be written above its line.</summary>
    private const double LabelRoom = 46;

    private const int MostLines = 16;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

    private readonly double left;
    private readonly double right;
    private readonly int first;
    private readonly int days;

    /// <param name="from">The first year that must be drawn.</param>
    /// <param name="to">The last year that must be drawn, whole.</param>
    /// <param name="left">Where the first day is, in pixels.</param>
    /// <param name="right">Where the last day ends, in pixels.</param>
    /// <param name="toLine">Whether it begins at a line, when these are five years apart or more.</param>
    public TimeAxis(int from, int to, double left, double right, bool toLine = true)
    {
        (this.left, this.right) = (left, right);
        var years = Math.Max(1, to - from + 1);
        Step = Steps.FirstOrDefault(step => step * (right - left) / years >= LabelRoom && years / step <= MostLines, Steps[^1]);
        FirstYear = Math.Clamp(from - (toLine && Step >= 5 ? from % Step : 0), 1, 9998);
        LastYear = Math.Clamp(Math.Max(to, FirstYear), 1, 9998);
        first = new DateOnly(FirstYear, 1, 1).DayNumber;
        days = new DateOnly(LastYear + 1, 1, 1).DayNumber - first;
    }

    /// <summary>Years between two lines.</summary>
    public int Step { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    public double Left => left;

    public double Right => right;

    /// <summary>The years that have a line.</summary>
    public IEnumerable<int> Lines => Enumerable.Range(FirstYear, LastYear - FirstYear + 2).Where(year => year % Step == 0);

    /// <summary>Where a day begins; what lies outside is put on the edge.</summary>
    public double At(DateOnly day) => Math.Clamp(left + (day.DayNumber - first) * (right - left) / days, left, right);

    public double At(int year) => At(new DateOnly(year, 1, 1));

    /// <summary>Whether any day from one to before the other is drawn.</summary>
    public bool Shows(DateOnly from, DateOnly until) => until.DayNumber > first && from.DayNumber < first + days;
}
