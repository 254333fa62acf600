"""Ports of this machine that nobody uses."""

import socket

from tools.demo import HOST


def free_port() -> str:
    """A port that was free a moment ago."""
    with socket.create_server((HOST, 0)) as probe:
        return str(probe.getsockname()[1])
