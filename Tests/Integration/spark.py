#!/usr/bin/env python3
"""Audits many notes on a local Apache Spark cluster and shows that the reports are those of one machine.

    swift build -c release
    apt-get install default-jre-headless
    python3 -m venv /tmp/spark && /tmp/spark/bin/pip install pyspark pandas pyarrow
    /tmp/spark/bin/python Tests/Integration/spark.py [NOTES]

Charts go in as Parquet and reports come out as Parquet, through `opnote batch -` in each partition. In the middle one
worker's program is killed; Spark runs its partition again. Every report is then compared with what `opnote batch` on
one machine gives.
"""
import glob
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

import pandas as pd
from pyspark.sql import SparkSession

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OPNOTE = os.environ.get("OPNOTE", f"{ROOT}/.build/release/opnote")
NOTES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
DATE = "2026-06-01"


def charts():
    cases = []
    for note in sorted(glob.glob(f"{ROOT}/SampleNotes/*/note.txt")):
        with open(note) as text, open(note[:-8] + "claim.json") as claim:
            cases.append((text.read(), claim.read()))
    for number in range(NOTES):
        note, claim = cases[number % len(cases)]
        yield {"id": f"chart-{number:07}", "note": f"{note}\nChart {number}.\n", "claim": claim}


def line(row):
    item = {"id": row["id"], "note": row["note"], "claim": json.loads(row["claim"])}
    return json.dumps(item).encode() + b"\n"


def audit(batches):
    """One program a partition: charts go in by a thread, reports come out in their order."""
    command = [OPNOTE, "batch", "-", "--jobs", "1", "--date-of-service", DATE, "--no-summary"]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    ids = []

    def feed():
        try:
            for batch in batches:
                for row in batch.to_dict("records"):
                    ids.append(row["id"])
                    program.stdin.write(line(row))
            program.stdin.close()
        except BrokenPipeError:
            pass

    feeder = threading.Thread(target=feed)
    feeder.start()
    count, reports = 0, []
    for report in program.stdout:
        reports.append((ids[count], report.decode().rstrip("\n")))
        count += 1
        if len(reports) == 1000:
            yield pd.DataFrame(reports, columns=["id", "report"])
            reports = []
    feeder.join()
    # 0 and 1 are answers; 3 says that charts could not be read, and their lines say which. Less lines are a fault.
    if program.wait() not in (0, 1, 3) or count != len(ids):
        raise RuntimeError(f"opnote ended with {program.returncode} after {count} of {len(ids)} charts")
    if reports:
        yield pd.DataFrame(reports, columns=["id", "report"])


def kill_one():
    """Waits until a worker's program runs, and kills it."""
    while True:
        for path in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                words = open(path, "rb").read().split(b"\0")
            except OSError:
                continue
            if words[:3] == [OPNOTE.encode(), b"batch", b"-"]:
                time.sleep(0.2)
                try:
                    os.kill(int(path.split("/")[2]), signal.SIGKILL)
                    return
                except ProcessLookupError:
                    continue
        time.sleep(0.05)


def main():
    # The workers run the same Python, where pandas is.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    work = tempfile.mkdtemp()
    pd.DataFrame(charts()).to_parquet(f"{work}/charts.parquet")
    began = time.time()
    with open(f"{work}/charts.ndjson", "wb") as lines:
        for row in charts():
            lines.write(line(row))
    subprocess.run(
        [OPNOTE, "batch", f"{work}/charts.ndjson", "--date-of-service", DATE, "--output", f"{work}/one.ndjson",
         "--no-summary"], check=False)
    print(f"one machine: {NOTES} notes in {time.time() - began:.1f} s")
    spark = (
        SparkSession.builder.master("local[2,4]").appName("opnote").config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    began = time.time()
    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    (spark.read.parquet(f"{work}/charts.parquet").repartitionByRange(16, "id").sortWithinPartitions("id")
     .mapInPandas(audit, "id string, report string").write.parquet(f"{work}/reports.parquet"))
    print(f"Spark: {NOTES} notes in {time.time() - began:.1f} s")
    assert not killer.is_alive(), "no program was killed"
    got = pd.read_parquet(f"{work}/reports.parquet").sort_values("id")
    with open(f"{work}/one.ndjson") as lines:
        expected = [text.rstrip("\n") for text in lines]
    assert len(expected) == NOTES and list(got["report"]) == expected, "the reports differ"
    print(f"{NOTES} reports are the same, and one worker's program was killed")


main()
