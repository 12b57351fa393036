"""The desk in the forms that editors and machines read."""

from collections.abc import Callable

from sdw_build.desk.desk import Desk
from sdw_build.desk.render.html import render_html
from sdw_build.desk.render.json import render_json
from sdw_build.desk.render.tekst import render_tekst

RENDERERS: dict[str, Callable[[Desk], str]] = {"tekst": render_tekst, "json": render_json, "html": render_html}
