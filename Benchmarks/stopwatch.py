"""How long a program runs, how much memory it takes, and where its output costs no disk."""
import os
import shutil
import subprocess
import sys


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


def measure(command, output, runs):
    """Wall and processor seconds, megabytes of peak memory; every run begins without the output."""
    best = None
    for _ in range(runs):
        shutil.rmtree(output, ignore_errors=True)
        stopwatch = [sys.executable, "-I", "-S", "-c", STOPWATCH, *map(str, command)]
        result = subprocess.run(stopwatch, stdout=subprocess.PIPE, text=True)
        if result.returncode:
            sys.exit(f"{command[0]} ended with exit code {result.returncode}")
        wall, cpu, memory = map(float, result.stdout.split())
        # Linux counts kilobytes, macOS bytes.
        run = (wall, cpu, memory / (1 << 20 if sys.platform == "darwin" else 1 << 10))
        best = run if best is None else (min(best[0], run[0]), min(best[1], run[1]), max(best[2], run[2]))
    return best
