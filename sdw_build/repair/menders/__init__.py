"""The menders: one a mistake, found by the code of its diagnostic; the first that has an answer gives it."""

from sdw_build.repair.menders.choice import mend_choice
from sdw_build.repair.menders.closing_mark import mend_bracket, mend_quote
from sdw_build.repair.menders.colon import mend_colon
from sdw_build.repair.menders.curly_quotes import mend_curly_quotes
from sdw_build.repair.menders.day import mend_day
from sdw_build.repair.menders.encoding import mend_encoding
from sdw_build.repair.menders.fence import mend_closing, mend_opening
from sdw_build.repair.menders.field_name import mend_field_name
from sdw_build.repair.menders.hard_space import mend_hard_space
from sdw_build.repair.menders.heading import mend_heading
from sdw_build.repair.menders.link_marks import mend_link_marks
from sdw_build.repair.menders.link_path import mend_link_path
from sdw_build.repair.menders.one_for_a_list import mend_one_for_a_list
from sdw_build.repair.menders.reference import mend_reference
from sdw_build.repair.menders.tab import mend_tab
from sdw_build.repair.menders.yes_no import mend_yes_no
from sdw_build.repair.wrong import Mender

MENDERS: dict[str, tuple[Mender, ...]] = {
    "SDW102": (mend_encoding,),
    "SDW103": (mend_opening,),
    "SDW104": (mend_closing,),
    "SDW106": (mend_tab,),
    "SDW107": (mend_quote,),
    "SDW108": (mend_curly_quotes,),
    "SDW113": (mend_hard_space,),
    "SDW116": (mend_colon,),
    "SDW117": (mend_bracket,),
    "SDW202": (mend_field_name,),
    "SDW203": (mend_one_for_a_list,),
    "SDW204": (mend_choice, mend_curly_quotes),
    "SDW205": (mend_curly_quotes, mend_day),
    "SDW207": (mend_curly_quotes,),
    "SDW208": (mend_curly_quotes,),
    "SDW210": (mend_curly_quotes, mend_yes_no),
    "SDW301": (mend_reference, mend_curly_quotes),
    "SDW306": (mend_link_marks, mend_curly_quotes, mend_link_path),
    "SDW308": (mend_curly_quotes, mend_link_path),
    "SDW404": (mend_heading,),
}
