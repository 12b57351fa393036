"""The language server of VS Code's YAML extension, spoken to as an editor does: JSON-RPC over its standard streams."""

import json
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from tests.waiting import PATIENCE, no_longer_than

_SERVER = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
_FOLDER_CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


class LanguageServer:
    """One running server, with the settings that the project gives to VS Code."""

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        """Start it in a folder, and wait until it is ready."""
        assert _SERVER.is_file(), "yaml-language-server is missing: run sh tests/system/install.sh (needs npm)"
        self.folder = folder
        self.patience: float = PATIENCE  # how long anything that it is asked may take
        self.settings = settings
        self.ids = count(1)
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.answers: dict[int, dict[str, Any]] = {}
        self.process = subprocess.Popen(
            ["node", str(_SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        uri = folder.as_uri()
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": uri,
                "workspaceFolders": [{"uri": uri, "name": "sdw"}],
                "capabilities": _FOLDER_CAPABILITIES,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, pad: str, text: str) -> str:
        """Open a file with this text, and return its URI."""
        uri = (self.folder / pad).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def change(self, pad: str, text: str) -> str:
        """Give an open file another text, and return its URI."""
        uri = (self.folder / pad).as_uri()
        self.diagnostics.pop(uri, None)
        document = {"uri": uri, "version": next(self.ids)}
        self._tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return uri

    def wait_for_problem(self, uri: str) -> None:
        """Wait until it has something to say of a file."""
        self._read_until(lambda: bool(self.diagnostics.get(uri)), f"a problem in {uri}")

    def problems(self, uri: str) -> list[tuple[int, str]]:
        """Wait for what it says of a file: line from 1, and message."""
        self._read_until(lambda: uri in self.diagnostics, f"what is wrong in {uri}")
        return [(item["range"]["start"]["line"] + 1, item["message"]) for item in self.diagnostics[uri]]

    def completions(self, uri: str, line: int, column: int) -> dict[str, str]:
        """Return what it offers at a place, counted from 1: label and documentation."""
        found = self._ask("textDocument/completion", _at(uri, line, column))
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: _text(item.get("documentation", "")) for item in items}

    def hover(self, uri: str, line: int, column: int) -> str:
        """Return what it shows of a place, counted from 1."""
        found = self._ask("textDocument/hover", _at(uri, line, column))
        return _text(found["contents"]) if found else ""

    def stop(self) -> None:
        """Shut it down."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self.close()

    def close(self) -> None:
        """Wait until it has stopped, and leave nothing open."""
        self.process.wait(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()

    def _ask(self, method: str, params: Any) -> Any:
        number = next(self.ids)
        self._write({"id": number, "method": method, "params": params})
        self._read_until(lambda: number in self.answers, f"an answer to {method}")
        answer = self.answers.pop(number)
        assert "error" not in answer, answer
        return answer["result"]

    def _read_until(self, happens: Callable[[], bool], what: str) -> None:
        """Read what it says until something happens; fail when it never does."""
        with no_longer_than(self.process, self.patience):
            while not happens():
                message = self._read()
                assert message is not None, f"the language server was asked for {what}, and does not say"
                self._handle(message)

    def _tell(self, method: str, params: Any) -> None:
        self._write({"method": method, "params": params})

    def _handle(self, message: dict[str, Any]) -> None:
        """Answer what it asks of an editor, and keep its answers and what it says of a file."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [self.settings.get(item.get("section", ""), {}) for item in message["params"]["items"]]
            self._write({"id": message["id"], "result": wanted})
        elif "id" in message and "method" in message:
            self._write({"id": message["id"], "result": None})
        elif "id" in message:
            self.answers[message["id"]] = message

    def _write(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any] | None:
        """Read one message; none when it has stopped."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        if not length:
            return None
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


def _at(uri: str, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": column - 1}}


def _text(contents: Any) -> str:
    return str(contents["value"]) if isinstance(contents, dict) else str(contents)
