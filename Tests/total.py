"""Adds up JUnit reports. usage: total.py NAME=EXIT-CODE… REPORT.xml…

A run that ended badly without a failure in a report (a crash, a build that failed) counts as one failure.
"""
import pathlib
import sys
import xml.etree.ElementTree as xml

codes = dict(argument.rsplit("=", 1) for argument in sys.argv[1:] if not argument.endswith(".xml"))
reports = [pathlib.Path(argument) for argument in sys.argv[1:] if argument.endswith(".xml")]
passed = failed = 0
for name, code in codes.items():
    cases = [case for report in reports if report.stem.startswith(name) for case in xml.parse(report).iter("testcase")]
    skipped = sum(case.find("skipped") is not None for case in cases)
    broken = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    if broken == 0 and (code != "0" or len(cases) == skipped):
        print(f"the {name} tests ended with exit code {code} after {len(cases)} tests", file=sys.stderr)
        broken = 1
        passed += max(0, len(cases) - skipped)
    else:
        passed += len(cases) - broken - skipped
    failed += broken
print(f"{passed} passed, {failed} failed", flush=True)
sys.exit(1 if failed or not passed else 0)
