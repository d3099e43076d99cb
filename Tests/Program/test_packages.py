"""What `make dist` and `make install` put on a machine. The program here is the one that `make test` built: its libraries are Swift's as a package
of its own, which a package of `make dist` has inside."""

import os
import shutil
import subprocess
import tarfile

import pytest

from program import PROGRAM, ROOT

COMMANDS = ["archive", "build", "check", "doctor", "explain", "import", "new", "pdf", "publish", "serve"]


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packages")
    subprocess.run([ROOT / "Packaging/dist", PROGRAM, folder], check=True, capture_output=True, text=True)
    return folder


def one(folder, pattern):
    (file,) = folder.glob(pattern)
    return file


def test_the_archive_has_program_manual_and_completions(packages, tmp_path):
    archive = one(packages, "almanac-*-*-*.tar.gz")
    with tarfile.open(archive) as tar:
        names = tar.getnames()
        assert all(member.uid == 0 and member.gid == 0 for member in tar.getmembers())
        tar.extractall(tmp_path, filter="data")
    top = names[0].split("/")[0]
    assert archive.name == top + ".tar.gz"
    for name in ["bin/almanac", "share/bash-completion/completions/almanac", "share/zsh/site-functions/_almanac",
                 "share/fish/vendor_completions.d/almanac.fish", "share/doc/almanac/README.md", "share/man/man1/almanac.1.gz",
                 *(f"share/man/man1/almanac.{command}.1.gz" for command in COMMANDS)]:
        assert f"{top}/{name}" in names
    version = subprocess.run([tmp_path / top / "bin/almanac", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    assert top.startswith(f"almanac-{version}-")


def test_the_same_commit_gives_the_same_archive(packages, tmp_path):
    subprocess.run([ROOT / "Packaging/dist", PROGRAM, tmp_path], check=True, capture_output=True)
    for file in packages.iterdir():
        if file.name != "almanac.rb":  # it names the folder
            assert file.read_bytes() == (tmp_path / file.name).read_bytes(), file.name


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no Debian")
def test_the_debian_package_names_what_it_needs(packages):
    deb = one(packages, "*.deb")

    def field(name):
        return subprocess.run(["dpkg-deb", "--field", deb, name], capture_output=True, text=True, check=True).stdout.strip()

    for library in ["libc6", "libcmark", "libmicrohttpd", "libarchive", "libxml2", "libxlsxwriter", "libsqlite3", "libbrotli", "zlib1g", "libssl"]:
        assert library in field("Depends"), library
    assert deb.name == f"almanac_{field('Version')}_{field('Architecture')}.deb"
    contents = subprocess.run(["dpkg-deb", "--contents", deb], capture_output=True, text=True, check=True).stdout
    assert "./usr/bin/almanac" in contents and "./usr/share/doc/almanac/copyright" in contents and " root/root " in contents


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_are_scripts_of_their_shell(shell):
    script = subprocess.run([PROGRAM, "--generate-completion-script", shell], capture_output=True, text=True, check=True).stdout
    assert all(command in script for command in COMMANDS)
    if shutil.which(shell):
        subprocess.run([shell, "-n", "/dev/stdin"], input=script, text=True, check=True)


def test_install_writes_below_its_prefix(tmp_path):
    subprocess.run([ROOT / "Packaging/files", PROGRAM, tmp_path / "usr/local"], check=True, capture_output=True)
    assert sorted(os.listdir(tmp_path / "usr/local")) == ["bin", "share"]
    manual = one(tmp_path / "usr/local/share/man/man1", "almanac.1.gz")
    text = subprocess.run(["gzip", "--decompress", "--stdout", manual], capture_output=True, text=True, check=True).stdout
    assert ".Nm almanac" in text and "Builds the website of a yearly index report" in text
