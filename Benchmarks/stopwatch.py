"""How long a program runs, how much memory it takes, and where its output costs no disk."""
import os
import shutil
import subprocess
import sys
import typing


class Run(typing.NamedTuple):
    """Seconds on the wall and of processors (user and system), and the megabytes of memory at the peak."""
    wall: float
    cpu: float
    memory: float


def memory_folder():
    """A memory file system where there is one: /dev/shm, or a RAM disk mounted as /Volumes/RAMDisk."""
    for path in ("/dev/shm", "/Volumes/RAMDisk"):
        if os.path.isdir(path) and os.access(path, os.W_OK):
            return path
    print("no memory file system here: the times include the disk's", file=sys.stderr)
    return None


# Run by an interpreter of its own: a process's peak memory begins at that of the one that started it, so that one is small.
STOPWATCH = """
import os, sys, time
begin = time.perf_counter()
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(process, 0)
print(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def timed(command, environment=None):
    """One run of a program. One that fails ends the measurement with what it said."""
    stopwatch = [sys.executable, "-I", "-S", "-c", STOPWATCH, *map(str, command)]
    result = subprocess.run(stopwatch, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | (environment or {}))
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with exit code {result.returncode}\n{result.stderr}")
    wall, cpu, memory = map(float, result.stdout.split())
    # Linux counts kilobytes, macOS bytes.
    return Run(wall, cpu, memory / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def measure(command, output, runs):
    """The least wall and processor time and the largest memory of several runs; each begins without the output."""
    measured = []
    for _ in range(runs):
        shutil.rmtree(output, ignore_errors=True)
        measured.append(timed(command))
    return Run(min(run.wall for run in measured), min(run.cpu for run in measured), max(run.memory for run in measured))
