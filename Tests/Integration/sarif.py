"""Checks SARIF logs: against the schema of OASIS where a file of it is named by SARIF_SCHEMA, and in any case what the
specification demands and a schema cannot say: indices that lead somewhere, regions within the note, one fingerprint each."""
import json, os, sys, urllib.parse

schema = None
if os.environ.get("SARIF_SCHEMA"):
    import jsonschema
    schema = json.load(open(os.environ["SARIF_SCHEMA"]))
for path in sys.argv[1:]:
    log = json.load(open(path))
    if schema:
        jsonschema.validate(log, schema)
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    run = log["runs"][0]
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    fingerprints = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error") and result["message"]["text"]
        assert rules[result["ruleIndex"]]["help"]["text"]
        fingerprints.append(result["partialFingerprints"]["opnoteFinding/v1"])
        for place in result["locations"] + result.get("relatedLocations", []):
            place = place["physicalLocation"]
            artifact = artifacts[place["artifactLocation"]["index"]]
            assert artifact["location"]["uri"] == place["artifactLocation"]["uri"]
            file = os.path.join(os.path.dirname(path), urllib.parse.unquote(artifact["location"]["uri"]))
            if "region" in place and os.path.exists(file):
                region = place["region"]
                lines = open(file, newline="", encoding="utf-8").read().replace("\r\n", "\n").replace("\r", "\n").split("\n")
                assert 1 <= region["startLine"] <= region["endLine"] <= len(lines)
                if region["startLine"] == region["endLine"]:
                    words = lines[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]
                    assert words == region["snippet"]["text"], (words, region)
    assert len(set(fingerprints)) == len(fingerprints)
    print(f"sarif: {os.path.basename(path)}: {len(run['results'])} results" + (", valid by the schema" if schema else ""))
