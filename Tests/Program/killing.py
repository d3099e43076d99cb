"""Kills a program at exactly the system call that is named, by strace; where nothing may be traced, after a share of its time."""
import collections
import re
import shutil
import subprocess
import time

# By its whole path: the program is run without one.
STRACE = shutil.which("strace")
# What changes files, and what stands between such changes.
CALLS = ["openat", "write", "close", "mkdir", "rename", "renameat2", "unlink", "rmdir", "link", "linkat", "fsync", "flock", "getdents64", "utimensat", "chmod"]
MOVES = ["rename", "renameat2", "rmdir", "flock"]
# Those that leave a trace on the disk. What comes before the first of them leaves none.
CHANGES = re.compile(r"(mkdir|rename|renameat2|unlink|rmdir|link|linkat)\(|openat\(.*O_CREAT")


class Point(collections.namedtuple("Point", "call number share")):
    """The call by its name, which of that name it is, and how far it stands in the whole run."""

    def __str__(self):
        return f"{self.call} {self.number}"


def traced(arguments, record, *options, **own):
    return [STRACE, "-f", "-qq", "-o", str(record), "-e", "trace=" + ",".join("?" + call for call in CALLS), *options, *map(str, arguments)]


def can_trace():
    return STRACE is not None and subprocess.run([STRACE, "-qq", "-e", "trace=none", "true"], capture_output=True).returncode == 0


def points(arguments, environment, count, record, about=None):
    """Runs the program to its end, and names `count` of its calls, evenly spread from its first change on, or from the first of a file about which they are to be."""
    start = time.monotonic()
    subprocess.run(traced(arguments, record) if can_trace() else list(map(str, arguments)), env=environment, check=True, capture_output=True)
    duration = time.monotonic() - start
    if not can_trace():
        return [Point("share", number, duration * (number + 0.5) / count) for number in range(count)]
    # strace counts in each thread by itself; with one job there is one, but for programs that are started, which are killed in its place.
    seen, calls, first, is_about = collections.Counter(), [], None, about is None
    for line in record.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"(\d+) +(\w+)\(", line)
        if not call:
            continue
        thread, name = call.groups()
        seen[thread, name] += 1
        if about is None and first is None and CHANGES.search(line):
            first = len(calls)
        if about and about in line and CHANGES.search(line):
            is_about = True
            first = 0
        if is_about:
            calls.append(Point(name, seen[thread, name], None))
    calls = list(dict.fromkeys(calls[first:]))
    assert len(calls) >= (10 if about else count), f"only {len(calls)} calls"
    count = min(count, len(calls))
    # The few that bring something into its place, or take it away, each; the many others spread evenly.
    moves = [call for call in calls if call.call in MOVES][: count // 3]
    others = [call for call in calls if call not in moves]
    count -= len(moves)
    return moves + [others[index * len(others) // count] for index in range(count)]


def kill(arguments, environment, point, record):
    """Runs the program and kills it there, or what it has started. True if it was killed, False if it had come to its end."""
    if point.share is None:
        subprocess.run(traced(arguments, record, "-e", f"inject={point.call}:signal=KILL:when={point.number}"), env=environment, capture_output=True)
        return b"+++ killed by SIGKILL +++" in record.read_bytes()
    process = subprocess.Popen(list(map(str, arguments)), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(timeout=point.share)
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
