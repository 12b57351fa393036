"""Run `python -m sdw_build` as `sdw`."""

from sdw_build.cli import main

main()
