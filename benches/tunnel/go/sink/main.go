// The far end of the tunnel bench, run as a machine: gives bytes, takes bytes, echoes.
//
// First byte of a connection: `D` and 8 bytes big-endian ask for that many bytes; `U` and 8 bytes announce
// them and are answered with one byte when all are there; `E` echoes until the end.
package main

import (
	"encoding/binary"
	"io"
	"log"
	"net"
)

func main() {
	listener, err := net.Listen("tcp", ":9000")
	if err != nil {
		log.Fatal(err)
	}
	for {
		stream, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go serve(stream)
	}
}

func serve(stream net.Conn) {
	defer stream.Close()
	head := make([]byte, 9)
	if _, err := io.ReadFull(stream, head[:1]); err != nil {
		return
	}
	buffer := make([]byte, 256<<10)
	if head[0] == 'E' {
		for {
			n, err := stream.Read(buffer)
			if err != nil {
				return
			}
			if _, err := stream.Write(buffer[:n]); err != nil {
				return
			}
		}
	}
	if _, err := io.ReadFull(stream, head[1:]); err != nil {
		return
	}
	left := int64(binary.BigEndian.Uint64(head[1:]))
	if head[0] == 'U' {
		if n, _ := io.CopyBuffer(struct{ io.Writer }{io.Discard}, io.LimitReader(stream, left), buffer); n == left {
			stream.Write([]byte{1})
		}
		return
	}
	for left > 0 {
		n, err := stream.Write(buffer[:min(left, int64(len(buffer)))])
		if err != nil {
			return
		}
		left -= int64(n)
	}
}
