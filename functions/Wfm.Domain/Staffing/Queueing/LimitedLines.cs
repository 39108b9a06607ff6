using Wfm.Domain.Staffing.Numerics;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>The queue of Erlang A (or C, with nobody giving up) whose waiting room is as large as the lines leave it: exact sums over its states.</summary>
internal static class LimitedLines
{
    /// <summary>Measures per attempt, and the share blocked, which counts as waiting for ever.</summary>
    /// <param name="n">Agents, 0 to the lines.</param>
    /// <param name="lines">Contacts in handling or waiting at once.</param>
    /// <param name="a">Offered load, above 0.</param>
    /// <param name="r">AHT over mean patience; 0 where nobody gives up.</param>
    /// <param name="answerWithin">T in AHT.</param>
    internal static (ErlangAMeasures Measures, double Blocked) Measures(double n, int lines, double a, double r, double answerWithin)
    {
        // Who finds j waiting is served after j+1 departures at rates n + i r, i = 0 .. j: P(V_j > T) = e^-nT sum of terms below, all
        // positive; with patience as a race, the same with n + r for n.
        double reach = r > 0 ? StableLog.OneMinusExp(r * answerWithin) / r : answerWithin;
        double term = Math.Exp(-n * answerWithin), later = term, served = Math.Exp(-(n + r) * answerWithin), servedLater = served;
        // Past 1e300 nobody ever waits, to the last digit.
        var sums = new Sums(n == 0 ? 1 : Math.Min(1e300, ErlangB.Reciprocal(n, a)));
        var stages = 0.0;
        for (var j = 0; j < (int)Math.Floor(lines - n); j++)
        {
            double departures = n + ((j + 1) * r), mine = departures > 0 ? n / departures : 0;
            stages += departures > 0 ? 1 / departures : 0;
            sums.Add(mine, Math.Max(0, 1 - servedLater), later, stages, r > 0 ? (1 - mine) / r : (j + 1) / n);
            sums.Next(a / departures);
            term *= (n + (j * r)) * reach / (j + 1);
            later += term;
            served *= (n + ((j + 1) * r)) * reach / (j + 1);
            servedLater += served;
        }

        return sums.Measures(n, a, Math.Exp(-r * answerWithin));
    }

    /// <summary>Sums over the states in which somebody waits, scaled down together before they overflow.</summary>
    private struct Sums
    {
        private const double Large = 1e150;

        private double _below, _state, _first, _total;

        private double _wait, _answered, _answeredWithin, _abandoned, _virtuallyLonger, _answeredWait, _waited;

        /// <summary>Before anybody waits: the sum over the states so far, of which the last, all agents busy, counts 1.</summary>
        internal Sums(double below) => (_below, _total, _state, _first) = (below, below, 1, 1);

        internal void Add(double mine, double within, double later, double stages, double wait)
        {
            _wait += _state;
            _answered += _state * mine;
            _answeredWithin += _state * mine * within;
            _abandoned += _state * (1 - mine);
            _virtuallyLonger += _state * later;
            _answeredWait += _state * mine * stages;
            _waited += _state * wait;
        }

        internal void Next(double ratio)
        {
            _state *= ratio;
            _total += _state;
            if (_state < Large)
                return;
            (_below, _state, _total, _wait, _answered) = (_below / Large, _state / Large, _total / Large, _wait / Large, _answered / Large);
            (_answeredWithin, _abandoned, _virtuallyLonger) = (_answeredWithin / Large, _abandoned / Large, _virtuallyLonger / Large);
            (_answeredWait, _waited, _first) = (_answeredWait / Large, _waited / Large, _first / Large);
        }

        internal readonly (ErlangAMeasures, double Blocked) Measures(double n, double a, double stays)
        {
            // The last state has no place left: who comes then is blocked.
            double noWait = (_below - _first) / _total, blocked = _state / _total, answered = noWait + (_answered / _total), beyond = _virtuallyLonger / _total;
            return (new ErlangAMeasures
            {
                NoWait = noWait,
                Wait = _wait / _total,
                Answered = answered,
                Abandoned = _abandoned / _total,
                AnsweredWithin = noWait + (_answeredWithin / _total),
                AbandonedWithin = Math.Max(0, (_wait - _answeredWithin) / _total - (beyond * stays)),
                VirtuallyLonger = beyond + blocked,
                Longer = (beyond * stays) + blocked,
                MeanWait = blocked < 1 ? _waited / _total / (1 - blocked) : 0,
                AnsweredWait = _answeredWait / _total,
                Occupancy = n > 0 ? a * answered / n : 1,
            }, blocked);
        }
    }

    /// <summary>Erlang C as the same record.</summary>
    internal static ErlangAMeasures Unlimited(ErlangCMeasures patient, double answerWithin, double occupancy) => new()
    {
        NoWait = 1 - patient.WaitProbability,
        Wait = patient.WaitProbability,
        Answered = 1,
        Abandoned = 0,
        AnsweredWithin = 1 - patient.WaitsLongerThan(answerWithin),
        AbandonedWithin = 0,
        VirtuallyLonger = patient.WaitsLongerThan(answerWithin),
        Longer = patient.WaitsLongerThan(answerWithin),
        MeanWait = patient.MeanWait,
        AnsweredWait = patient.MeanWait,
        Occupancy = occupancy,
    };
}
