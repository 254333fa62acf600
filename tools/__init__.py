"""The programs behind the Makefile. They run before anything is installed, on the standard library alone."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - it is the system's Python that starts these programs
    sys.exit(
        "Tiến Độ cần Python 3.11 trở lên; đây là Python {0}.{1}. Hãy chạy: make PYTHON=python3.11 ...\n"
        "Tiến Độ needs Python 3.11 or later; this is Python {0}.{1}. Run: make PYTHON=python3.11 ...".format(*sys.version_info)
    )
