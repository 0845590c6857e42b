"""Ways in and place of rest: workbooks, instruments, regions and the store."""
