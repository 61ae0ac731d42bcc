"""What the tree may not hold: registry hosts, machine paths, physical directions in our own CSS, real identity numbers.

Run as `python -m tests.check_tree`; prints each finding and exits with 1 when there is one."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BINARY = {".png", ".jpg", ".woff2", ".ttf", ".pdf", ".mo", ".ico"}
HOSTS = re.compile(
    r"https?://[^\s\"')]*(?:pypi|pythonhosted|registry\.npmjs|artifactory|nexus)[^\s\"')]*", re.I
)
MACHINE = re.compile(r"(?:^|[^A-Za-z0-9._-])/(?:root|work|farm)/[A-Za-z.]")
PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|(?:^|[;{\s])(?:left|right)\s*:|text-align:\s*(?:left|right)"
)
STYLE = re.compile(r"\sstyle=|<script(?![^>]*\ssrc=)", re.I)
MAIL = {"mail.html", "_mail_piece.html"}  # mail programs read no style sheet
NUMBER = re.compile(
    r"(?<![\dA-Za-z-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-9]\d)-?\d{4}(?![\dA-Za-z-])"
)


def tracked() -> list[Path]:
    out = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [ROOT / name for name in out.split("\0") if name and (ROOT / name).exists()]


def findings(path: Path) -> list[str]:
    """Sentences about one file; empty when all is well."""
    if path.suffix in BINARY or path == Path(__file__).resolve():
        return []
    text = path.read_text(errors="replace")
    rules = {"registry host": HOSTS, "machine path": MACHINE}
    if path.suffix == ".css" and "scss" in path.parts:
        rules["physical direction"] = PHYSICAL
    if path.suffix == ".html" and path.name not in MAIL:
        rules["inline style or script"] = STYLE
    name = path.relative_to(ROOT)
    found = [f"{name}: {what}: {m[0][:80]}" for what, rule in rules.items() for m in rule.finditer(text)]
    return found + _real_numbers(path, text)


def _real_numbers(path: Path, text: str) -> list[str]:
    from tillsammans.lib.identity_numbers import InvalidIdentityNumber, parse

    found = []
    for match in NUMBER.finditer(text) if "lock" not in path.name else []:
        try:
            number = parse(match.group(0))
        except InvalidIdentityNumber:
            continue
        if not number.is_official_test_number():
            found.append(f"{path.relative_to(ROOT)}: an identity number that is no official test number")
    return found


def main() -> int:
    found = [line for path in tracked() for line in findings(path)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
