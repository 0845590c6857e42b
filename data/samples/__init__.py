"""Sample workbooks, and the scripts that write them."""
