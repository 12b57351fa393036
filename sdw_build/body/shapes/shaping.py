"""All forms of running text, in the order in which they are looked for."""

import xml.etree.ElementTree as ET

from sdw_build.body.shapes.button import make_buttons
from sdw_build.body.shapes.callout import make_callouts
from sdw_build.body.shapes.caption import make_captions
from sdw_build.body.shapes.questions import fold_answers
from sdw_build.body.shapes.quotation import name_speakers
from sdw_build.body.shapes.steps import mark_steps
from sdw_build.body.shapes.timeline import mark_timelines


def shape(root: ET.Element) -> None:
    """Give what was written in one of the forms its form; ids that headings have stay on them."""
    make_callouts(root)  # before quotations: a call-out is written as one
    name_speakers(root)
    make_captions(root)
    mark_steps(root)
    mark_timelines(root)
    make_buttons(root)
    fold_answers(root)  # last, when what goes into an answer has its form
