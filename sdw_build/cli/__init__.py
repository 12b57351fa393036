"""The command line: it parses and hands over."""

from sdw_build.cli.main import main

__all__ = ["main"]
