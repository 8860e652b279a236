#!/usr/bin/env python3
"""Values that the sampling tests compare with, computed by scipy and by nothing of this project.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install scipy
    /tmp/venv/bin/python Tests/Integration/sampling-reference.py > Tests/SamplingTests/reference.tsv

Each row: what is computed, its arguments with ; between, the values with ; between.
"""
import math

import scipy
from scipy import stats

print(f"# scipy {scipy.__version__}, by Tests/Integration/sampling-reference.py")


def row(name, arguments, values):
    print(f"{name}\t{';'.join(repr(a) for a in arguments)}\t{';'.join(repr(float(v)) for v in values)}")


for confidence in (0.8, 0.9, 0.95, 0.99):
    for k, n in ((0, 1), (1, 1), (0, 30), (1, 30), (15, 30), (30, 30), (3, 100), (50, 1000), (999, 1000), (2, 100000)):
        test = stats.binomtest(k, n)
        exact = test.proportion_ci(confidence, method="exact")
        row("exact", (k, n, confidence), (exact.low, exact.high))
        wilson = test.proportion_ci(confidence, method="wilson")
        row("wilson", (k, n, confidence), (wilson.low, wilson.high))
    row("normal", (confidence,), (stats.norm.ppf((1 + confidence) / 2),))
    for degrees in (1, 2, 3, 10, 29, 99, 499, 10000):
        row("student", (degrees, confidence), (stats.t.ppf((1 + confidence) / 2, degrees),))

for confidence in (0.8, 0.9, 0.95):
    tail = (1 - confidence) / 2
    for k, n, frame in ((0, 30, 1000), (1, 30, 1000), (7, 100, 5000), (30, 30, 200), (12, 50, 60), (5, 5, 5), (40, 100, 100000)):
        marked = range(k, frame - (n - k) + 1)
        lower = next(m for m in marked if k == 0 or stats.hypergeom.sf(k - 1, frame, m, n) > tail)
        upper = next(m for m in reversed(marked) if k == n or stats.hypergeom.cdf(k, frame, m, n) > tail)
        row("hypergeometric", (k, n, frame, confidence), (lower, upper))

for frame, rate, precision, confidence in (
    (1000, 0.05, 0.05, 0.9), (1000, 0.5, 0.05, 0.95), (250, 0.1, 0.03, 0.9), (1000000, 0.3, 0.02, 0.99), (40, 0.5, 0.01, 0.95),
):
    z = stats.norm.ppf((1 + confidence) / 2)
    large = z * z * rate * (1 - rate) / precision**2
    row("attribute-size", (frame, rate, precision, confidence), (min(frame, math.ceil(large / (1 + (large - 1) / frame))),))

for frame, mean, deviation, precision, confidence in (
    (1000, 100.0, 150.0, 0.25, 0.9), (5000, 42.5, 300.0, 0.1, 0.95), (60, 10.0, 100.0, 0.01, 0.99), (1000, 100.0, 1.0, 0.5, 0.8),
):
    z = stats.norm.ppf((1 + confidence) / 2)
    large = (z * deviation / (precision * mean)) ** 2
    row("variable-size", (frame, mean, deviation, precision, confidence), (min(frame, max(1, math.ceil(large / (1 + large / frame)))),))

samples = {
    "simple": [(1000, [0, 0, 12000, 0, 4550, 0, 0, 99999, 0, 100, 0, 0, 0, 2500, 0])],
    "two": [(400, [0, 0, 1000, 5000, 0]), (600, [2500, 0, 0, 7500, 100, 0, 0])],
}
for name, strata in samples.items():
    for confidence in (0.8, 0.9, 0.95):
        total = sum(frame * sum(cents) / len(cents) for frame, cents in strata)
        variance = sum(frame**2 * (1 - len(cents) / frame) * stats.tvar(cents) / len(cents) for frame, cents in strata)
        share = (1 + confidence) / 2
        critical = stats.t.ppf(share, len(strata[0][1]) - 1) if len(strata) == 1 else stats.norm.ppf(share)
        error = variance**0.5
        row(f"amount-{name}", (confidence,), (total, error, total - critical * error, total + critical * error))
