"""The preview's web server: a thread for each line that is open, and no more lines than an editor needs."""

import os
import socket
from contextlib import suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any

from sdw_build.preview.answering import Answering
from sdw_build.preview.connection import Connection
from sdw_build.preview.connections import Connections
from sdw_build.preview.listening import Address
from sdw_build.preview.reply import refusal
from sdw_build.preview.request import BadRequestError


class PreviewServer(ThreadingTCPServer):
    """Serves one project to one editor."""

    daemon_threads = True
    block_on_close = False
    # Elsewhere than on POSIX, reuse would let two servers share a port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, family: socket.AddressFamily, address: Address, answers: Answering, lines: Connections) -> None:
        """Listen on an address; raises OSError when it is taken."""
        self.address_family = family
        self.listening = address
        self.answers = answers
        self.lines = lines
        super().__init__((address.host, address.port), _Handler)

    def verify_request(self, request: Any, client_address: object) -> bool:
        """Take a line only where there is room for it."""
        return self.lines.open(request)

    def shutdown_request(self, request: Any) -> None:
        """Close a line, and forget it."""
        self.lines.close(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell in a line of what went wrong while an answer was written."""
        self.answers.fault()


class _Handler(BaseRequestHandler):
    server: PreviewServer

    def handle(self) -> None:
        """Answer one request after another; that a browser hangs up, or dawdles, is no news."""
        line = Connection(self.request)
        with suppress(OSError):
            while self._answered(line):
                pass
            with self.server.lines.theirs(self.request):
                line.part()

    def _answered(self, line: Connection) -> bool:
        """Answer the next request, and tell whether another may follow."""
        alone = False
        try:
            with self.server.lines.theirs(self.request):
                request = line.ask()
            if request is None:
                return False
            alone = request.method == "HEAD"
            answer = self.server.answers.answer(request, self.server.listening)
        except BadRequestError as error:
            answer = refusal(error.status)
        if answer.stream:
            return line.answer(answer, alone=alone)
        with self.server.lines.theirs(self.request):
            return line.answer(answer, alone=alone)
