"""The template that a region gives for its slides: asked for, looked through, and let go with the page."""

import streamlit as st

from words import Words

LARGEST_MB = 20


def choose_template(_: Words) -> bytes | None:
    """Ask for a template; gives one that can carry the slides, and says so of one that cannot."""
    upload = st.file_uploader(
        _("Slides on the template of your region (.pptx), if you have one"),
        type="pptx",
        key="templat-paparan",
        max_upload_size=LARGEST_MB,
        help=_("A widescreen deck (16:9): its crest, colours and typefaces are taken over. It is not kept."),
    )
    if upload is None:
        return None
    from reports.deck import UnfitTemplateError, ground_of  # python-pptx takes a fifth of a second, once

    content = upload.getvalue()
    try:
        ground_of(content)
    except UnfitTemplateError as unfit:
        ours = _("The slides are made in our own look.")
        st.warning(f"{_reason(unfit.reason, _)} {ours}")
        return None
    return content


def _reason(reason: str, _: Words) -> str:
    """Say why a template cannot carry the slides, and what helps."""
    reasons = {
        "unsafe": _("The template is damaged, locked with a password, or unpacks to more than is accepted."),
        "no-slides": _("The template is not a PowerPoint file. Open it in PowerPoint and save it as .pptx."),
        "size": _("The pages of the template are not 33.87 cm by 19.05 cm. Choose widescreen (16:9) in it."),
        "layout": _("The template has no layout with a title and nothing else (Title Only). Add one to it."),
    }
    return reasons[reason]
