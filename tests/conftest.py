"""What the tests of every folder share."""

import os

# The tests of one worker share the processor with the other workers: one thread each is faster than all for all.
os.environ.setdefault("OMP_NUM_THREADS", "1")
