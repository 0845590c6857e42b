"""The command line: python -m data."""

import sys

from data.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
