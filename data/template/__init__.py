"""The workbook that regions fill: its anchors, what its registers ask, and how it is written."""
