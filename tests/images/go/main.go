package main

import (
	"fmt"
	"net/http"

	"github.com/google/uuid"
)

func main() {
	http.HandleFunc("/", func(answer http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(answer, uuid.NewSHA1(uuid.NameSpaceDNS, []byte("hello")))
	})
	panic(http.ListenAndServe(":8080", nil))
}
