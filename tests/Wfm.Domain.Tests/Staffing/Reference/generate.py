#!/usr/bin/env python3
"""Recomputes the reference tables beside this file with 60-digit decimals and nothing but the standard library.

    python3 generate.py        writes erlang_b.csv, erlang_c.csv, erlang_a.csv, fractional.csv, required.csv

Inputs are IEEE doubles taken exactly, as the product receives them; results are printed with 20 digits. The methods differ
from the product's: plain recursion from k = 0 and plain series of positive terms, no quadrature, no shortcut.
Units: a = offered load in erlangs, r = AHT / patience, tau = answer time / AHT, times in AHT.
"""
import csv
import math
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 60
HERE = Path(__file__).parent


def show(value):
    return f"{value:.19e}"


def erlang_b_inverse(n, a):
    x = Decimal(1)
    for k in range(1, n + 1):
        x = 1 + x * k / a
    return x


def gamma(x):
    """Gamma function to some 75 digits: Stirling's series from 400 on, then the recurrence down."""
    shift, product = x, Decimal(1)
    while shift < 400:
        product *= shift
        shift += 1
    bernoulli = [(1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730), (7, 6), (-3617, 510), (43867, 798), (-174611, 330),
                 (854513, 138), (-236364091, 2730), (8553103, 6), (-23749461029, 870), (8615841276005, 14322)]
    series = Decimal(0)
    for k, (top, bottom) in enumerate(bernoulli, 1):
        series += Decimal(top) / Decimal(bottom) / (2 * k * (2 * k - 1) * shift ** (2 * k - 1))
    pi = Decimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211707")
    return ((shift - Decimal("0.5")) * shift.ln() - shift + (2 * pi).ln() / 2 + series).exp() / product


def erlang_b_inverse_real(n, a):
    """1/B at real n: e^a a^-n Gamma(n+1, a), the lower incomplete gamma by its power series."""
    getcontext().prec = 120
    term = 1 / (n + 1)
    total, k = term, 1
    while term > total * Decimal(10) ** -110:
        term *= a / (n + 1 + k)
        total += term
        k += 1
    # Gamma(n+1) = n (n-1) .. (f+1) Gamma(f+1)
    fraction = n - int(n)
    whole = gamma(fraction + 1)
    for k in range(1, int(n) + 1):
        whole *= fraction + k
    value = (a - n * a.ln()).exp() * whole - a * total
    getcontext().prec = 60
    return +value


def erlang_c(n, a, tau):
    x = erlang_b_inverse(n, a)
    wait = 1 / (x * (n - a) / n + a / n)
    longer = wait * (-(n - a) * tau).exp()
    return wait, 1 - longer, longer, wait / (n - a)


def queue_sum(x, z):
    """S(x, z) = sum of z^k / (x (x+1) .. (x+k)), all terms positive."""
    term = 1 / x
    total, k = term, 0
    while True:
        k += 1
        term *= z / (x + k)
        total += term
        if z < x + k and term < total * Decimal(10) ** -55:
            return total


def erlang_a(n, a, r, tau):
    """Palm's queue through the series of Baccelli and Hebuterne: see FORMULAS.md#erlang-a for the symbols."""
    big, load = n / r, a / r
    ahead = big * queue_sum(big, load)
    p_n = 1 / (erlang_b_inverse(int(n), a) + ahead - 1)
    p_wait = ahead * p_n
    # Abandoned = sum over the queue of p(n+j) j theta / lambda.
    term, lost, j = Decimal(1), Decimal(0), 0
    waited_answered = stages = Decimal(0)
    while True:
        # A contact that finds j in queue is answered with probability n / (n + (j+1) r); given that, j+1 departures at rates
        # n + k r, k = 1 .. j+1, its own impatience among them, bring it to an agent.
        answered = n / (n + (j + 1) * r)
        stages += 1 / (n + (j + 1) * r)
        waited_answered += term * answered * stages
        lost += term * (1 - answered)
        j += 1
        term *= a / (n + j * r)
        if a < n + j * r and term * (j + 1) < Decimal(10) ** -50:
            break
    p_abandon = p_n * lost
    mean_wait_answered = p_n * waited_answered / (1 - p_abandon)
    z = load * (-r * tau).exp()
    scale = n * p_n / r * ((a - n) * tau + load * (1 - (-r * tau).exp() - r * tau)).exp()
    beyond = queue_sum(big + 1, z)
    virtual_longer = scale * (1 + z * beyond) / big
    longer = virtual_longer * (-r * tau).exp()
    answered_later = scale * beyond * (-r * tau).exp()
    answered_within = 1 - p_abandon - answered_later
    abandoned_within = 1 - longer - answered_within
    return {
        "p_wait": p_wait, "p_abandon": p_abandon, "mean_wait": p_abandon / r, "mean_wait_answered": mean_wait_answered,
        "occupancy": a * (1 - p_abandon) / n, "longer": longer, "abandoned_within": abandoned_within,
        "sl_offered": answered_within, "sl_answered": answered_within / (1 - p_abandon),
        "sl_excluding": answered_within / (1 - abandoned_within), "sl_counted": 1 - longer, "sl_virtual": 1 - virtual_longer,
    }


def fewest(meets, guess):
    """Smallest n >= 1 that meets, from a guess near it, by single steps: n meets and n - 1 does not."""
    n = max(1, guess)
    while not meets(n):
        n += 1
    while n > 1 and meets(n - 1):
        n -= 1
    return n


def required(a, aht, patience, definition, share, within, abandon, occupancy):
    """Smallest whole n that meets all; how far the service level of n and of n - 1 is from the target says how sharp the row is."""
    load, tau = Decimal(a), Decimal(within / aht)

    def measures(n):
        if patience is None:
            return {} if n <= a else dict(zip(("p_wait", definition, "longer", "mean_wait"), erlang_c(n, load, tau)),
                                          p_abandon=Decimal(0), occupancy=load / n)
        return erlang_a(Decimal(n), load, Decimal(aht / patience), tau)

    def meets(n):
        m = measures(n)
        return bool(m) and m[definition] >= Decimal(share) and m["p_abandon"] <= Decimal(abandon) and m["occupancy"] <= Decimal(occupancy)

    return fewest(meets, round(a * (0.6 if patience else 1)) + 1)


def write(name, header, rows):
    with open(HERE / f"{name}.csv", "w", newline="\n") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def agents_near(a):
    spread = math.sqrt(a)
    return sorted({max(1, round(a + step * spread)) for step in (-3, -1.5, -0.5, 0, 0.5, 1, 2, 4)})


def main():
    loads = [0.1, 0.5, 1.0, 2.5, 7.5, 10.0, 48.0, 100.0, 500.0, 2000.0]
    taus = [20 / 300, 0.5]
    write("erlang_b", ["n", "a", "blocking"],
          [[n, a, show(1 / erlang_b_inverse(n, Decimal(a)))] for a in loads for n in agents_near(a) + [max(1, int(2 * a))]])
    write("erlang_c", ["n", "a", "tau", "p_wait", "sl", "longer", "mean_wait"],
          [[n, a, tau] + [show(v) for v in erlang_c(n, Decimal(a), Decimal(tau))]
           for a in loads for n in agents_near(a) if n > a for tau in [0.0] + taus])
    rows, names = [], None
    for a in loads:
        for n in agents_near(a):
            for r in (0.1, 0.5, 2.5, 10.0):
                tau = taus[(n + int(10 * r)) % 2]
                result = erlang_a(Decimal(n), Decimal(a), Decimal(r), Decimal(tau))
                names = list(result)
                rows.append([n, a, r, tau] + [show(result[name]) for name in names])
    write("erlang_a", ["n", "a", "r", "tau"] + names, rows)
    rows = []
    for a in (0.1, 0.5, 2.5, 7.5, 10.0, 25.0, 100.0):
        for aht, patience in ((180, None), (600, None), (180, 60), (300, 120), (600, 600)):
            for definition in ("sl_offered",) if patience is None else ("sl_offered", "sl_answered", "sl_excluding", "sl_counted", "sl_virtual"):
                for share, within, abandon, occupancy in ((0.8, 20, 1.0, 1.0), (0.9, 10, 0.03, 0.9)):
                    rows.append([a, aht, patience or "", definition, share, within, abandon, occupancy,
                                 required(a, aht, patience, definition, share, within, abandon, occupancy)])
    write("required", ["load", "aht_s", "patience_s", "definition", "share", "within_s", "abandon", "occupancy", "n"], rows)
    write("fractional", ["n", "a", "inverse_blocking"],
          [[n, a, show(erlang_b_inverse_real(Decimal(n), Decimal(a)))]
           for a in (0.001, 0.1, 0.7, 1.0, 1.5, 4.0, 10.0, 60.0, 85.0, 100.0)
           for n in (0.25, 0.5, 0.875, 1.5, 3.75, 10.5, 64.25, 120.125) if n < 100 or a > 1])


if __name__ == "__main__":
    main()
