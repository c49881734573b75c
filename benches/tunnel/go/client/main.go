// Bench client on wireguard-go and its gVisor netstack: what a Go program pays for a user-space tunnel.
// It moves bytes through a WireGuard gateway the way `netstack-bench` (the Rust client) does and prints one
// JSON line with the same keys.
package main

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/netip"
	"os"
	"sort"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.zx2c4.com/wireguard/conn"
	"golang.zx2c4.com/wireguard/device"
	"golang.zx2c4.com/wireguard/tun/netstack"
)

type peer struct {
	PrivateKey string `json:"private_key"`
	PeerPublic string `json:"peer_public"`
	Endpoint   string `json:"endpoint"`
	Address    string `json:"address"`
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func key(text string) string {
	raw, err := base64.StdEncoding.DecodeString(text)
	check(err)
	return hex.EncodeToString(raw)
}

func cpu() (float64, int64) {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(usage.Utime) + seconds(usage.Stime), usage.Maxrss
}

func main() {
	peerFile := flag.String("peer", "", "JSON file: private_key, peer_public, endpoint, address")
	mode := flag.String("mode", "down", "up, down, ping-pong or connect")
	target := flag.String("target", "", "[address]:port of the far end")
	total := flag.Int64("bytes", 1<<30, "bytes in all (up, down)")
	streams := flag.Int("streams", 1, "connections at once (up, down)")
	rounds := flag.Int("rounds", 10000, "rounds (ping-pong, connect)")
	flag.Parse()

	text, err := os.ReadFile(*peerFile)
	check(err)
	var p peer
	check(json.Unmarshal(text, &p))
	device0, net, err := netstack.CreateNetTUN([]netip.Addr{netip.MustParseAddr(p.Address)}, nil, device.DefaultMTU)
	check(err)
	wg := device.NewDevice(device0, conn.NewDefaultBind(), device.NewLogger(device.LogLevelError, ""))
	check(wg.IpcSet(strings.Join([]string{
		"private_key=" + key(p.PrivateKey), "public_key=" + key(p.PeerPublic), "endpoint=" + p.Endpoint,
		"allowed_ip=::/0", "",
	}, "\n")))
	check(wg.Up())
	defer wg.Close()
	far := netip.MustParseAddrPort(*target)
	dial := func() io.ReadWriteCloser {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		stream, err := net.DialContextTCPAddrPort(ctx, far)
		check(err)
		return stream
	}
	// The handshake and the first connection are not part of a transfer.
	dial().Close()
	before, _ := cpu()
	start := time.Now()
	moved := int64(0)
	var trips []float64
	switch *mode {
	case "up", "down":
		var group sync.WaitGroup
		share := *total / int64(*streams)
		for range *streams {
			group.Add(1)
			go func() {
				defer group.Done()
				stream := dial()
				defer stream.Close()
				move(stream, *mode, share)
			}()
		}
		group.Wait()
		moved = share * int64(*streams)
	case "ping-pong":
		stream := dial()
		_, err := stream.Write([]byte("E"))
		check(err)
		one := []byte{0}
		for range *rounds {
			at := time.Now()
			_, err := stream.Write(one)
			check(err)
			_, err = io.ReadFull(stream, one)
			check(err)
			trips = append(trips, time.Since(at).Seconds()*1e6)
		}
	case "connect":
		for range *rounds {
			at := time.Now()
			dial().Close()
			trips = append(trips, time.Since(at).Seconds()*1e6)
		}
	}
	elapsed := time.Since(start).Seconds()
	after, rss := cpu()
	result := map[string]any{
		"client": "wireguard-go", "mode": *mode, "streams": *streams, "bytes": moved, "seconds": elapsed,
		"cpu_seconds": after - before, "peak_rss_kb": rss,
	}
	if moved > 0 {
		result["mbit_per_s"] = float64(moved) * 8 / 1e6 / elapsed
		result["cpu_s_per_gb"] = (after - before) * 1e9 / float64(moved)
	}
	if len(trips) > 0 {
		sort.Float64s(trips)
		result["p50_us"], result["p99_us"] = trips[len(trips)/2], trips[len(trips)*99/100]
	}
	check(json.NewEncoder(os.Stdout).Encode(result))
}

// The far end: `D<8 bytes big-endian>` asks for that many bytes, `U<8 bytes>` announces them and is answered
// with one byte, `E` echoes.
func move(stream io.ReadWriteCloser, mode string, share int64) {
	head := make([]byte, 9)
	head[0] = 'D'
	if mode == "up" {
		head[0] = 'U'
	}
	for i := range 8 {
		head[1+i] = byte(share >> (8 * (7 - i)))
	}
	_, err := stream.Write(head)
	check(err)
	buffer := make([]byte, 256<<10)
	if mode == "down" {
		n, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, io.LimitReader(stream, share), buffer)
		check(err)
		if n != share {
			check(fmt.Errorf("%d bytes of %d", n, share))
		}
		return
	}
	for left := share; left > 0; {
		part := buffer[:min(left, int64(len(buffer)))]
		n, err := stream.Write(part)
		check(err)
		left -= int64(n)
	}
	_, err = io.ReadFull(stream, head[:1])
	check(err)
}
