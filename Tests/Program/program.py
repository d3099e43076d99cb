"""Where the program and the sources stand."""
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The release build; ALMANAC_PROGRAM names another one.
PROGRAM = pathlib.Path(os.environ.get("ALMANAC_PROGRAM", ROOT / ".build/release/almanac")).resolve()
