import http.server
import socket

import idna


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = idna.encode("straße.example") + b"\n"
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    address_family = socket.AF_INET6


Server(("::", 8080), Answer).serve_forever()
