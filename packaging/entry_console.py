"""The frozen command line: its program is `instructir`, in the same folder as the window."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from instructir_desktop.cli.main import main

    sys.exit(main())
