# SPDX-License-Identifier: GPL-2.0-or-later
"""A Dask cluster on the loopback address: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 300.0  # seconds, on a machine that has much else to do
CALM = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "3",
    "DASK_DISTRIBUTED__ADMIN__LOW_LEVEL_LOG_LENGTH": "0",
    "DASK_DISTRIBUTED__WORKER__MEMORY__REBALANCE__MEASURE": "managed",
}


class Loopback:
    """A scheduler and workers of one thread each; end it with `close`.

    Args:
        place: an empty folder.
        workers: how many.
        package: False for workers that do not have this package.
    """

    def __init__(self, place: Path, workers: int = 2, package: bool = True) -> None:
        self.place = place
        packages = place / "packages"
        packages.mkdir()
        if package:
            (packages / "canopycloud").symlink_to(ROOT)
        else:
            # A checkout puts itself on the path of its .venv; not for these.
            (packages / "sitecustomize.py").write_text(
                "import sys, os\nsys.path[:] = [p for p in sys.path if not "
                "os.path.isdir(os.path.join(p, 'canopycloud'))]\n",
                encoding="utf-8",
            )
        self.processes: list[subprocess.Popen[bytes]] = []
        told = place / "scheduler.json"
        self.scheduler = self._start(
            "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0",
            "--no-dashboard", "--scheduler-file", str(told),
        )  # fmt: skip
        self.address = self._address_in(told)
        self.workers = [self.add_worker() for _ in range(workers)]

    def _address_in(self, told: Path) -> str:
        """The address that the scheduler writes, when it has written all of it."""
        end = time.monotonic() + LIMIT
        while self.scheduler.poll() is None and time.monotonic() < end:
            try:
                return str(json.loads(told.read_text(encoding="utf-8"))["address"])
            except (FileNotFoundError, json.JSONDecodeError):
                time.sleep(0.02)
        self.close()
        log = (self.place / "log.txt").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"The scheduler did not start:\n{log}")

    def add_worker(self) -> subprocess.Popen[bytes]:
        """One more worker."""
        return self._start(
            "distributed.cli.dask_worker", self.address, "--host", "127.0.0.1", "--no-nanny",
            "--nthreads", "1", "--no-dashboard", "--memory-limit", "0",
            "--local-directory", str(self.place / f"worker{len(self.processes)}"),
        )  # fmt: skip

    def _start(self, module: str, *words: str) -> subprocess.Popen[bytes]:
        path = [str(self.place / "packages"), os.environ.get("PYTHONPATH", "")]
        environment = {**os.environ, **CALM, "PYTHONPATH": os.pathsep.join(filter(None, path))}
        # A folder that is not the client's: relative paths must not be what makes it work.
        with (self.place / "log.txt").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-m", module, *words],
                stdout=log, stderr=log, env=environment, cwd=self.place,
            )  # fmt: skip
        self.processes.append(process)
        return process

    def client(self, timeout: float = LIMIT) -> Any:
        """A client that has seen all workers."""
        from distributed import Client

        client = Client(self.address, timeout=timeout, set_as_default=False)
        living = sum(worker.poll() is None for worker in self.workers)
        client.wait_for_workers(living, timeout=LIMIT)
        return client

    def close(self) -> None:
        """End its processes."""
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
