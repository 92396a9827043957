# SPDX-License-Identifier: GPL-2.0-or-later
"""An object store on the loopback address: moto's server, a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 300.0  # seconds, on a machine that has much else to do
BUCKET = "forest"
# moto looks at who signs and not at the signature.
_SIGNED = (
    "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, "
    "Signature=0"
)


def program() -> list[str] | None:
    """What starts the server; None where moto is not installed."""
    found = ROOT / ".cache" / "storage" / "bin" / "python"
    if found.exists():
        return [str(found), "-m", "moto.server"]
    if find_spec("moto") and find_spec("flask_cors"):
        return [sys.executable, "-m", "moto.server"]
    return None


class ObjectStore:
    """A store with one bucket; end it with `close`.

    Args:
        place: an empty folder.
    """

    def __init__(self, place: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self._log = place / "log.txt"
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*(program() or []), "-H", "127.0.0.1", "-p", self.address.split(":")[1]],
                stdout=log, stderr=log, env=environment, cwd=place,
            )  # fmt: skip
        end = time.monotonic() + LIMIT
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                self.close()
                raise RuntimeError(f"The store did not start:\n{self.log()}")
            time.sleep(0.1)
        self._request("PUT", "")

    @property
    def settings(self) -> dict[str, str]:
        """What GDAL has to know of it, as environment variables."""
        return {
            "AWS_S3_ENDPOINT": self.address, "AWS_HTTPS": "NO", "AWS_VIRTUAL_HOSTING": "FALSE",
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_REGION": "us-east-1",
            "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1",
        }  # fmt: skip

    def put(self, file: Path, name: str, *, public: bool = False) -> str:
        """Upload a file; its name for GDAL."""
        self._request("PUT", f"/{name}", file.read_bytes(), public=public)
        return f"/vsis3/{BUCKET}/{name}"

    def delete(self, name: str) -> None:
        """Remove an object."""
        self._request("DELETE", f"/{name}")

    def url(self, name: str) -> str:
        """The address of an object that is public."""
        return f"http://{self.address}/{BUCKET}/{name}"

    def log(self) -> str:
        """What it says, one line per request."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def names(self) -> list[str]:
        """The names of all objects."""
        text = self._request("GET", "?list-type=2").decode()
        return [part.split("</Key>")[0] for part in text.split("<Key>")[1:]]

    def _request(self, method: str, path: str, data: bytes = b"", public: bool = False) -> bytes:
        headers = {"Authorization": _SIGNED, "Content-Type": "application/octet-stream"}
        if public:
            headers["x-amz-acl"] = "public-read"
        request = urllib.request.Request(
            f"http://{self.address}/{BUCKET}{path}", data, headers, method=method
        )
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(request, timeout=LIMIT) as answer:
            body: bytes = answer.read()
        return body

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", int(self.address.split(":")[1])), 1):
                return True
        except OSError:
            return False

    def close(self) -> None:
        """End its process."""
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
