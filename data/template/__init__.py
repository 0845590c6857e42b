"""The workbook that regions fill: its anchors, what its registers ask, and how it is written."""

from data.template.assessment import write_assessment
from data.template.maker import TemplateMaker, templates_zip
from data.template.names import file_name, slug
from data.template.previous import values_by_region
from data.template.slots import Problems, Slot, Value, Values
from data.template.write import returned_workbook, write_template

__all__ = [
    "Problems",
    "Slot",
    "TemplateMaker",
    "Value",
    "Values",
    "file_name",
    "returned_workbook",
    "slug",
    "templates_zip",
    "values_by_region",
    "write_assessment",
    "write_template",
]
