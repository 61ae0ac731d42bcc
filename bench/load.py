"""Sends requests over kept connections and times them. Bounded by a count; ends by itself."""

import http.client
import itertools
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import median, quantiles
from uuid import uuid4

from bench.house import Server

# What a browser, and the proxy in front of a real installation, would say. The token has only to be the same twice.
PROXY = {"X-Forwarded-Proto": "https", "Connection": "keep-alive", "Accept-Encoding": "gzip"}
TOKEN = "b" * 32


@dataclass(frozen=True)
class Request:
    path: str
    cookie: str
    body: str = ""  # sent as a form; "{key}" becomes a key of its own each time


@dataclass
class Result:
    count: int
    seconds: float
    times: list[float]  # milliseconds each
    cpu_ms: float  # of the server's processes, a request
    wrong: list[int] = field(default_factory=list)  # answers that were neither 200 nor 302

    @property
    def p50(self) -> float:
        return median(self.times)

    @property
    def p95(self) -> float:
        return quantiles(self.times, n=100)[94]

    @property
    def rps(self) -> float:
        return self.count / self.seconds


def drive(server: Server, ask: Callable[[int], Request], count: int, connections: int = 8) -> Result:
    """`count` requests over so many connections. The n-th is `ask(n)`."""
    numbers, started, cpu = itertools.count(), time.perf_counter(), server.cpu()
    with ThreadPoolExecutor(connections) as pool:
        parts = [pool.submit(_ask_on, server.port, ask, numbers, count) for _ in range(connections)]
        answers = [answer for part in parts for answer in part.result()]
    seconds = time.perf_counter() - started
    server.rest()
    wrong = [status for status, _ in answers if status not in (200, 302)]
    return Result(
        len(answers), seconds, [ms for _, ms in answers], 1000 * (server.cpu() - cpu) / count, wrong
    )


def _ask_on(
    port: int, ask: Callable[[int], Request], numbers: itertools.count, count: int
) -> list[tuple[int, float]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    answers = []
    while (n := next(numbers)) < count:
        request, started = ask(n), time.perf_counter()
        try:
            status = send(connection, port, request)
        except (
            http.client.HTTPException,
            OSError,
        ):  # a kept connection that the server has let go: as a browser does
            connection.close()
            status = send(connection, port, request)
        answers.append((status, 1000 * (time.perf_counter() - started)))
    connection.close()
    return answers


def send(connection: http.client.HTTPConnection, port: int, request: Request) -> int:
    """One request; its status, when the last byte has come."""
    headers = PROXY | {"Cookie": request.cookie}
    if request.body:
        headers |= {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": TOKEN}
        headers |= {"Cookie": f"{request.cookie}; csrftoken={TOKEN}", "Referer": f"https://127.0.0.1:{port}/"}
        connection.request("POST", request.path, request.body.replace("{key}", str(uuid4())), headers)
    else:
        connection.request("GET", request.path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status
