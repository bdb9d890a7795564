"""Make a PNG of a report page: ``python scripts/screenshot.py report.html docs/images/report.png``.

Needs Playwright (an extra of the development install) and Debian's Chromium
(``apt-get install chromium``), or another one named by ``--browser``.
"""

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def screenshot(args: argparse.Namespace) -> None:
    """Write the PNG that the command line asks for."""
    args.image.parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=args.browser, args=_FLAGS)
        tab = chromium.new_page(
            viewport={"width": args.width, "height": args.height},
            device_scale_factor=args.scale,
            color_scheme="dark" if args.dark else "light",
            reduced_motion="reduce",
        )
        tab.goto(args.page.resolve().as_uri() + (f"#{args.row}" if args.row else ""))
        tab.screenshot(path=args.image, full_page=args.whole)
        chromium.close()


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Make a PNG of a report page.")
    parser.add_argument("page", type=Path, help="the HTML file")
    parser.add_argument("image", type=Path, help="the PNG to write; its folder is made where missing")
    parser.add_argument("--browser", default="/usr/bin/chromium", help="path of a Chromium")
    parser.add_argument("--width", type=int, default=1440, help="window width in CSS pixels")
    parser.add_argument("--height", type=int, default=960, help="window height in CSS pixels")
    parser.add_argument("--scale", type=float, default=1.5, help="image pixels for one CSS pixel")
    parser.add_argument("--dark", action="store_true", help="use the dark colours")
    parser.add_argument("--row", default="", help="HTML id of a row to show")
    parser.add_argument("--whole", action="store_true", help="show the page to its end")
    return parser.parse_args()


if __name__ == "__main__":
    screenshot(arguments())
