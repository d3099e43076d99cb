"""A preview of a copy of the 2017 report, on a free port, and clients that wait for its events."""
import json
import os
import pathlib
import queue
import shutil
import signal
import socket
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("ALMANAC_PROGRAM", REPOSITORY / ".build/release/almanac"))
PATIENCE = 30  # seconds until a wait is a failure


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    """A running `almanac serve`."""

    def __init__(self, root, *options, port=None, limit=None, environment=None):
        self.root = pathlib.Path(root)
        self.lines = queue.Queue()
        self.printed = []
        command = [str(PROGRAM), "serve", "--root", str(self.root), "--port", str(port or free_port()), *options]
        if limit:
            command = ["bash", "-c", f'ulimit -n {limit}; exec "$0" "$@"', *command]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            env={**os.environ, **(environment or {})})
        threading.Thread(target=self._read, daemon=True).start()
        line = self.line("preview: ")
        self.address = line.split()[1]
        self.port = urllib.parse.urlsplit(self.address).port
        self.line("built: ")

    @staticmethod
    def theme():
        """The built-in theme's folder."""
        return REPOSITORY / "Templates"

    def _read(self):
        for line in self.process.stderr:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def line(self, part):
        """Waits for a line of the terminal that holds this."""
        while True:
            line = self.lines.get(timeout=PATIENCE)
            assert line is not None, f"the preview ended: {self.printed}"
            self.printed.append(line)
            if part in line:
                return line

    def path(self, name):
        return self.root / "Content" / name

    def replace(self, name, old, new):
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def get(self, path, headers=None):
        """Status, headers and body."""
        request = urllib.request.Request(self.address + urllib.parse.quote(path), headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def state(self, page="index.html"):
        address = f"{self.address}almanac-preview/state.json?page={urllib.parse.quote(page, safe='')}"
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return json.load(answer)

    def events(self, page="index.html"):
        return Events(self.port, page)

    def descriptors(self):
        """How many are open; 0 where the system has no such list."""
        folder = f"/proc/{self.process.pid}/fd"
        return len(os.listdir(folder)) if os.path.isdir(folder) else 0

    def processor_seconds(self):
        """What the process has used so far, in itself and in the system; 0 where the system does not say."""
        try:
            with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
                user, system = file.read().rpartition(")")[2].split()[11:13]
        except FileNotFoundError:
            return 0
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def stop(self, how=signal.SIGINT):
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(timeout=PATIENCE)


class Events:
    """A raw stream of server-sent events, in chunks (RFC 9112, section 7.1)."""

    def __init__(self, port, page):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        page = urllib.parse.quote(page, safe="")
        self.socket.sendall(
            f"GET /almanac-preview/events?page={page} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n\r\n".encode())
        self.file = self.socket.makefile("rb")
        self.rest = b""
        assert b" 200 " in self.file.readline()
        while self.file.readline() != b"\r\n":
            pass

    def line(self):
        while b"\n" not in self.rest:
            size = self.file.readline()
            assert size, "the stream ended"
            self.rest += self.file.read(int(size, 16))
            self.file.readline()
        line, self.rest = self.rest.split(b"\n", 1)
        return line

    def next(self):
        """The next message; comments are passed over."""
        while True:
            line = self.line()
            if line.startswith(b"data: "):
                return json.loads(line[6:])

    def until(self, test):
        """The first message that passes a test."""
        while True:
            message = self.next()
            if test(message):
                return message

    def to_the_end(self):
        """What comes until the server closes the stream, with the sizes of its chunks."""
        return self.rest + self.file.read()

    def close(self):
        self.file.close()
        self.socket.close()


def copy_report(folder):
    """The 2017 report, to be edited."""
    shutil.copytree(REPOSITORY / "Content", folder / "Content")
    return folder
