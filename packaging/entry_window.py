"""The frozen window: its program is `instructir-desktop`, without a console."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # first: a child process must not get as far as the window
    from instructir_desktop.__main__ import main

    sys.exit(main())
