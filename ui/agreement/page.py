"""The page: one sentence, a row of figures, then one view at a time."""

from ui.agreement.against_own import show_own
from ui.agreement.answer import answer_of_agreement, cards_of_agreement
from ui.agreement.by_assessor import show_assessors
from ui.agreement.by_part import show_parts
from ui.agreement.calibration import show_calibration
from ui.agreement.found import Agreement
from ui.agreement.precision import show_precision
from ui.choices import choose_view
from ui.page import caption, figures, head
from words import Words

VIEW = "telaah"


def show_agreement(agreement: Agreement, _: Words) -> None:
    """Show how far assessors agree."""
    head(_("Agreement"), answer_of_agreement(agreement, _))
    caption(agreement.results, _)
    figures(cards_of_agreement(agreement, _))
    views = {
        "bagian": _("By part"),
        "asesor": _("By assessor"),
        "ketelitian": _("How exact scores are"),
        "mandiri": _("Beside the self-assessment"),
        "kalibrasi": _("What to talk over"),
    }
    shown = {
        "bagian": show_parts, "asesor": show_assessors, "ketelitian": show_precision, "mandiri": show_own,
        "kalibrasi": show_calibration,
    }  # fmt: skip
    shown[choose_view(VIEW, _("View"), views)](agreement, _)
