"""A study that receives, on this machine: the other end of `sending`'s protocol."""

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

TOKEN = "k-o-d"


class Study(BaseHTTPRequestHandler):
    """The receiving side of the protocol, in as few lines as it takes."""

    protocol_version = "HTTP/1.1"

    def do_PUT(self):
        server, url = self.server, urlsplit(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server.asked.append((self.headers["Content-Range"], len(body)))
        if server.trouble:
            return server.trouble.pop(0)(self)
        found = re.fullmatch(r"/karta/leverans/([^/]+)/([0-9a-f]{64})", url.path)
        if not found or found[1] != TOKEN:
            return self.say(403, {"fel": "Koden gäller inte."})
        have = server.received.setdefault(found[2], bytearray())
        if body and int(parse_qs(url.query)["fran"][0]) != len(have):
            return self.say(409, {"mottaget": len(have)})
        have += body
        size = int(self.headers["Content-Range"].rpartition("/")[2])
        done = len(have) == size and hashlib.sha256(have).hexdigest() == found[2]
        return self.say(200, {"mottaget": len(have), "klart": done})

    def say(self, status, answer, **headers):
        body = json.dumps(answer).encode()
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def listening() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Study)
    server.asked, server.received, server.trouble = [], {}, []
    server.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()
