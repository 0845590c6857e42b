"""The page of agreement: how far assessors agree, and what to talk over before they go on."""

from ui.agreement.found import agreement_of
from ui.agreement.page import show_agreement
from ui.agreement.wording import parts_named

__all__ = ["agreement_of", "parts_named", "show_agreement"]
