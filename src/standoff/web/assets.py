"""The style sheet and script of the page, and the policy that allows them and nothing else."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Assets:
    """What stands between the page's ``<style>`` and ``<script>`` tags, and its Content Security Policy."""

    style: Markup
    script: Markup
    policy: str


@cache
def assets() -> Assets:
    """Return the page's style sheet, script and policy.

    The policy names both by their hash: no other style or script runs, and nothing is fetched.
    """
    style, script = _static("report.css"), _static("report.js")
    rules = {
        "default-src": "'none'",
        "style-src": _hash(style),
        "script-src": _hash(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
    }
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    return Assets(Markup(style), Markup(script), policy)  # noqa: S704 - our own files


def _static(name: str) -> str:
    # read_text turns every line end into "\n", as a browser does before it takes the hash
    return files("standoff.web").joinpath("static", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
