"""The menders: one a mistake, found by the code of its diagnostic; the first that has an answer gives it."""

from sdw_build.diagnostics.codes import Code
from sdw_build.repair.menders.address import mend_address
from sdw_build.repair.menders.bullets import mend_bullets
from sdw_build.repair.menders.choice import mend_choice
from sdw_build.repair.menders.closing_mark import mend_bracket
from sdw_build.repair.menders.colon import mend_colon
from sdw_build.repair.menders.curly_quotes import mend_curly_quotes
from sdw_build.repair.menders.day import mend_day
from sdw_build.repair.menders.encoding import mend_encoding
from sdw_build.repair.menders.fence import mend_closing, mend_opening
from sdw_build.repair.menders.field_name import mend_field_name
from sdw_build.repair.menders.foreign import mend_foreign
from sdw_build.repair.menders.hard_space import mend_hard_space
from sdw_build.repair.menders.heading import mend_heading
from sdw_build.repair.menders.html import mend_html
from sdw_build.repair.menders.invisible import mend_invisible
from sdw_build.repair.menders.link_marks import mend_link_marks
from sdw_build.repair.menders.link_path import mend_link_path
from sdw_build.repair.menders.list_for_one import mend_list_for_one
from sdw_build.repair.menders.markup import mend_markup
from sdw_build.repair.menders.meant_link import mend_meant_link
from sdw_build.repair.menders.one_for_a_list import mend_one_for_a_list
from sdw_build.repair.menders.picture_mark import mend_picture_mark
from sdw_build.repair.menders.quotes import mend_quotes
from sdw_build.repair.menders.reference import mend_reference
from sdw_build.repair.menders.tab import mend_tab
from sdw_build.repair.menders.trailing_comma import mend_trailing_comma
from sdw_build.repair.menders.unseen import mend_unseen
from sdw_build.repair.menders.yes_no import mend_yes_no
from sdw_build.repair.wrong import Mender

MENDERS: dict[Code, tuple[Mender, ...]] = {
    Code.GEEN_UTF8: (mend_encoding,),
    Code.KOP_ONTBREEKT: (mend_opening,),
    Code.KOP_OPEN: (mend_closing,),
    Code.TAB: (mend_tab,),
    Code.AANHALINGSTEKEN_OPEN: (mend_trailing_comma,),
    Code.DUBBELE_PUNT: (mend_curly_quotes,),
    Code.VREEMD_TEKEN: (mend_unseen, mend_foreign, mend_hard_space, mend_invisible, mend_quotes),
    Code.SPATIE_NA_DUBBELE_PUNT: (mend_colon,),
    Code.HAAKJE_OPEN: (mend_bracket,),
    Code.ONBEKEND_VELD: (mend_field_name,),
    Code.VERKEERDE_SOORT: (mend_one_for_a_list, mend_list_for_one),
    Code.NIET_IN_LIJST: (mend_choice, mend_curly_quotes),
    Code.GEEN_DATUM: (mend_curly_quotes, mend_day),
    Code.GEEN_GETAL: (mend_curly_quotes,),
    Code.GEEN_ADRES: (mend_curly_quotes, mend_address),
    Code.HEKJE: (mend_quotes,),
    Code.OPMAAK: (mend_markup,),
    Code.ANDERE_LIJST: (mend_bullets,),
    Code.GEEN_JA_OF_NEE: (mend_curly_quotes, mend_yes_no),
    Code.VERWIJZING_ONTBREEKT: (mend_reference, mend_curly_quotes),
    Code.DODE_LINK: (mend_link_marks, mend_curly_quotes, mend_meant_link, mend_link_path),
    Code.DOOD_ANKER: (mend_meant_link,),
    Code.BEELD_ONTBREEKT: (mend_curly_quotes, mend_meant_link, mend_link_path),
    Code.SOORT_NIET_GETOOND: (mend_meant_link,),
    Code.BIJLAGE_ALS_BEELD: (mend_picture_mark,),
    Code.EIGEN_SITE_ALS_WEBADRES: (mend_meant_link,),
    Code.PLEK_ZONDER_TOEGANG: (mend_meant_link,),
    Code.OMWEG_IN_LINK: (mend_meant_link,),
    Code.KOPPEN_OP_VOLGORDE: (mend_heading,),
    Code.HTML: (mend_html,),
    Code.VREEMDE_OPMAAK: (mend_foreign,),
    Code.BESCHADIGD_TEKEN: (mend_foreign,),
    Code.HARDE_SPATIE: (mend_foreign,),
    Code.GEEN_CODE: (mend_foreign,),
}
