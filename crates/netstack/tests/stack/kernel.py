"""A Linux TCP for the test kernel.rs: a TUN device in this network namespace, its packets on a socket."""

import fcntl
import hashlib
import os
import socket
import struct
import subprocess
import sys
import threading

ours, theirs, congestion = sys.argv[1:4]
tun = os.open("/dev/net/tun", os.O_RDWR)
# TUNSETIFF with IFF_TUN | IFF_NO_PI.
fcntl.ioctl(tun, 0x400454CA, struct.pack("16sH22x", b"tun0", 0x1001))
for command in (
    "ip link set lo up",
    "ip link set tun0 mtu 1420 up",
    "ip -6 addr add fdaa::2/64 dev tun0 nodad",
):
    subprocess.check_call(command.split())
wire = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
wire.bind(ours)
wire.connect(theirs)


def relay(read, write):
    while True:
        packet = read()
        if not packet:
            os._exit(0)
        try:
            write(packet)
        except OSError:
            pass


def listen(port):
    server = socket.socket(socket.AF_INET6)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, congestion.encode())
    server.bind(("fdaa::2", port))
    server.listen(16)
    return server


def sink(server):
    while True:
        stream, _ = server.accept()
        digest, total = hashlib.sha256(), 0
        while data := stream.recv(1 << 20):
            digest.update(data)
            total += len(data)
        stream.sendall(f"{total} {digest.hexdigest()}".encode())
        stream.close()


def source(server):
    while True:
        stream, _ = server.accept()
        count = struct.unpack("!Q", stream.recv(8))[0]
        block = bytes(range(251)) * 1000
        digest = hashlib.sha256()
        while count:
            piece = block[: min(count, len(block))]
            stream.sendall(piece)
            digest.update(piece)
            count -= len(piece)
        stream.sendall(digest.digest())
        stream.close()


def caller():
    with socket.create_connection(("fdaa::1", 99), timeout=20) as stream:
        stream.sendall(b"hello from the kernel")
        stream.shutdown(socket.SHUT_WR)
        if stream.recv(100) != b"hello back":
            os._exit(1)


jobs = [
    (relay, (lambda: os.read(tun, 2000), wire.send)),
    (relay, (lambda: wire.recv(2000), lambda packet: os.write(tun, packet))),
    (sink, (listen(7001),)),
    (source, (listen(7002),)),
]
threads = [threading.Thread(target=job, args=args, daemon=True) for job, args in jobs]
for thread in threads:
    thread.start()
wire.send(b"ready")
caller()
wire.send(b"called")
threads[0].join()
