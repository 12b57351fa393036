"""The editorial rules: one a file, named after what it forbids."""

from collections.abc import Callable, Iterator
from datetime import date

from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.library.document import Writing
from sdw_build.library.library import Library
from sdw_build.rules.aflopende_toestemming import ending_consent
from sdw_build.rules.antwoord_naar_niets import answer_to_nothing
from sdw_build.rules.beeld_zonder_beschrijving import picture_in_field_without_description, picture_without_description
from sdw_build.rules.bron_zonder_adres import source_without_address
from sdw_build.rules.buiten_toestemming import beyond_consent
from sdw_build.rules.eerste_loket import one_to_begin_with
from sdw_build.rules.eigen_site_als_bron import own_site_as_source
from sdw_build.rules.elders_genoemd import told_elsewhere
from sdw_build.rules.gemeente_bij_twee_regios import gemeente_at_two_regions
from sdw_build.rules.gestopt_in_het_nu import present_of_what_ended
from sdw_build.rules.html_in_tekst import html_in_text
from sdw_build.rules.kop_op_verkeerd_niveau import heading_out_of_order
from sdw_build.rules.leeg_verhaal import empty_story
from sdw_build.rules.lege_kop import empty_heading
from sdw_build.rules.link_zonder_woorden import link_without_words
from sdw_build.rules.losse_noot import stray_note
from sdw_build.rules.misleidende_link import misleading_link
from sdw_build.rules.moeilijk_leesbaar import hard_to_read
from sdw_build.rules.naam_in_adres import name_in_address
from sdw_build.rules.onbereikbare_vraag import out_of_reach
from sdw_build.rules.onmogelijk_jaar import impossible_year
from sdw_build.rules.ontbrekende_toestemming import missing_consent
from sdw_build.rules.onveilig_beeld import unsafe_picture
from sdw_build.rules.onveilige_bijlage import unnamed_attachment, unsafe_attachment
from sdw_build.rules.opname import recording_without_text
from sdw_build.rules.persoonsgegeven import personal_data
from sdw_build.rules.rol_is_naam import role_is_name
from sdw_build.rules.scope import Rule, SiteRule, TextRule, about, about_published, kept_texts
from sdw_build.rules.stempelend_woord import labelling_word
from sdw_build.rules.te_laat_herzien import overdue_review
from sdw_build.rules.te_lange_keuzehulp import too_long
from sdw_build.rules.uitkomst_zonder_weg import outcome_without_way
from sdw_build.rules.vaak_onbekend import often_unknown
from sdw_build.rules.verlopen_bewijs import expired_evidence
from sdw_build.rules.verouderd_cijfer import outdated_figure
from sdw_build.rules.voorbeeldtekst import example_text
from sdw_build.rules.vragen_in_een_kring import questions_going_round
from sdw_build.rules.vreemde_opmaak import damaged_fields, foreign_marks
from sdw_build.rules.zelfde_bevinding import finding_twice
from sdw_build.rules.zelfde_tekst import same_text
from sdw_build.rules.zelfde_zin import same_sentence
from sdw_build.schema.kinds import KEUZEHULP, VERHAAL

# A rule about the whole knowledge base, on a day.
DayRule = Callable[[Library, date], Iterator[Diagnostic]]
# A rule about a running text alone: it holds whatever is wrong in the fields above that.
BodyRule = Callable[[Writing], Iterator[Diagnostic]]

BODY_RULES: tuple[BodyRule, ...] = (
    picture_without_description,
    link_without_words,
    heading_out_of_order,
    html_in_text,
    foreign_marks,
    stray_note,
    empty_heading,
    recording_without_text,
)

RULES: tuple[Rule, ...] = (
    about(VERHAAL, missing_consent),
    about(VERHAAL, beyond_consent),
    about(VERHAAL, name_in_address),
    *BODY_RULES,
    picture_in_field_without_description,
    damaged_fields,
    about(VERHAAL, empty_story),
    about(KEUZEHULP, answer_to_nothing),
    about(KEUZEHULP, questions_going_round),
    about(KEUZEHULP, out_of_reach),
    about(KEUZEHULP, too_long),
    about_published(example_text),
    about_published(role_is_name),
    source_without_address,
)

SITE_RULES: tuple[SiteRule, ...] = (misleading_link, impossible_year, own_site_as_source)

DAY_RULES: tuple[DayRule, ...] = (
    ending_consent,
    told_elsewhere,
    expired_evidence,
    overdue_review,
    outdated_figure,
    unsafe_picture,
    unsafe_attachment,
    unnamed_attachment,
    same_text,
    gemeente_at_two_regions,
    one_to_begin_with,
    finding_twice,
    outcome_without_way,
)

TEXT_RULES: tuple[TextRule, ...] = (personal_data,)

# These only ever advise, so that they are run on request.
DAY_ADVICE_RULES: tuple[DayRule, ...] = (present_of_what_ended, same_sentence)
ADVICE_RULES: tuple[TextRule, ...] = (kept_texts(hard_to_read), kept_texts(labelling_word), kept_texts(often_unknown))
