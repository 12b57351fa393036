"""Keeps other sites away from the server of MkDocs, where it is only for this computer: as the preview does."""

from collections.abc import Iterable
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from sdw_build.preview.asking import is_for_us, is_from_elsewhere, is_here
from sdw_build.preview.listening import Address
from sdw_build.preview.request import Request

_REFUSED = f"{HTTPStatus.FORBIDDEN.value} {HTTPStatus.FORBIDDEN.phrase}"


def guarded(serve: WSGIApplication, listening: Address) -> WSGIApplication:
    """Return what serves, so that it answers only to this computer's names with our port, and to no other site."""
    if not is_here(listening.host):
        return serve  # opened to others on purpose; and nothing says by which number we were reached

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = _request(environ, listening)
        if is_for_us(request, listening) and not is_from_elsewhere(request):
            return serve(environ, start_response)
        start_response(_REFUSED, [("Content-Length", "0"), ("Cross-Origin-Resource-Policy", "same-origin")])
        return []

    return answer


def _request(environ: WSGIEnvironment, listening: Address) -> Request:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): str(value)
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    return Request(environ["REQUEST_METHOD"], "", "", headers, b"", environ.get("REMOTE_ADDR", ""), listening.host)
