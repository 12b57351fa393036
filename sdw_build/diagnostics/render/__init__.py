"""One renderer for each form in which a report is printed."""

from collections.abc import Callable, Mapping

from sdw_build.diagnostics.render.github import render_github
from sdw_build.diagnostics.render.gitlab import render_gitlab
from sdw_build.diagnostics.render.json import render_json
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.diagnostics.report import Report

Renderer = Callable[[Report, Mapping[str, list[str]]], str]

RENDERERS: dict[str, Renderer] = {
    "tekst": render_tekst,
    "json": render_json,
    "github": render_github,
    "gitlab": render_gitlab,
}
