"""Makes the tool one file, karta.pyz, that a municipality runs with nothing but Python: `make karta`.

In it lie this package, the few modules of `lib` it leans on, openpyxl for Excel, and Sweden's time zone for Windows,
which has none of its own. The same sources give the same bytes.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zoneinfo import TZPATH

from tillsammans.karta import files

ROOT = Path(__file__).resolve().parents[2]
LIB = ("__init__", "clock", "identity_numbers")
BORROWED = ("openpyxl", "et_xmlfile")
ZONE = "Europe/Stockholm"
_MAIN = "import sys\n\nfrom tillsammans.karta.cli import main\n\nsys.exit(main())\n"
_TOO_OLD = (
    "import sys\nif sys.version_info < (3, 11):\n"
    "    sys.exit('Karta behöver Python 3.11 eller nyare; det här är ' + sys.version.split()[0] + '.')\n"
)


def parts() -> Iterator[tuple[str, bytes]]:
    """Names and contents, in order."""
    yield "__main__.py", (_TOO_OLD + _MAIN).encode()
    yield "tillsammans/__init__.py", b""
    for name in LIB:
        yield f"tillsammans/lib/{name}.py", (ROOT / "tillsammans/lib" / f"{name}.py").read_bytes()
    for path in sorted((ROOT / "tillsammans/karta").glob("*.py")):
        if path.name != "bundling.py":
            yield f"tillsammans/karta/{path.name}", path.read_bytes()
    for name in ("LICENSE", "NOTICE"):
        yield f"licenser/tillsammans-{name}", (ROOT / name).read_bytes()
    for package in BORROWED:
        yield from _borrowed(package)
    yield "tzdata/__init__.py", b""
    for folder in ("zoneinfo", "zoneinfo/Europe"):
        yield f"tzdata/{folder}/__init__.py", b""
    yield f"tzdata/zoneinfo/{ZONE}", _zone()


def _borrowed(package: str) -> Iterator[tuple[str, bytes]]:
    """A pure-Python package and its licence."""
    spec = find_spec(package)
    if not spec or not spec.origin:
        sys.exit(f"{package} saknas: kör make karta, som hämtar det som behövs.")
    folder = Path(spec.origin).parent
    for path in sorted(folder.rglob("*.py")):
        yield f"{package}/{path.relative_to(folder).as_posix()}", path.read_bytes()
    for file in Distribution.from_name(package.replace("_", "-")).files or ():
        if file.name.upper().startswith(("LICEN", "AUTHORS")):
            yield f"licenser/{package}-{file.name}", Path(str(file.locate())).read_bytes()


def _zone() -> bytes:
    """From the machine, or from the package tzdata."""
    places = [Path(folder) / ZONE for folder in TZPATH]
    if (spec := find_spec("tzdata")) and spec.origin:
        places.append(Path(spec.origin).parent / "zoneinfo" / ZONE)
    return next(place.read_bytes() for place in places if place.is_file())


def bundle(target: Path) -> None:
    """The whole file, ready to run."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with files.whole(target, 0o755) as half, half.open("wb") as out:
        out.write(b"#!/usr/bin/env python3\n")
        with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as zipped:
            for name, content in parts():
                entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.create_system, entry.external_attr = 3, 0o644 << 16
                zipped.writestr(entry, content, ZIP_DEFLATED)


if __name__ == "__main__":
    where = Path(sys.argv[1] if len(sys.argv) > 1 else "dist/karta.pyz")
    bundle(where)
    print(f"{where}: {where.stat().st_size // 1024} kB")
