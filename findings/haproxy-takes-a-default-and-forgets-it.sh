#!/usr/bin/env bash
# Guess: what HAProxy takes in a default-server line holds for the servers below it; `haproxy -c` refuses what does not.
# Truth: `default-server tcp-ut 5s` is valid and does nothing. Only on the line of a server does it reach the connection, so a
#   server that lost its power keeps those who asked it waiting for `timeout server`, whatever the default says.
# Versions: HAProxy 2.6.12 (Debian 12), whose manual has tcp-ut among these settings and says that "all these settings are
#   supported both by "server" and "default-server" keywords, except "id"".
# Needs: Debian or Ubuntu, root, apt (packages haproxy, strace, curl). Listens on 127.0.0.1 ports 55440 to 55442 alone.
set -euo pipefail
T=$(mktemp -d)
for package in haproxy strace curl; do
  dpkg -s "$package" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y "$package" >/dev/null 2>&1
done
trap 'kill $(jobs -p) 2>/dev/null || true; wait || true; rm -rf "$T"' EXIT
cat >"$T/haproxy.cfg" <<'CONF'
defaults
  mode http
  timeout connect 3s
  timeout client 60s
  timeout server 60s
frontend answers
  bind 127.0.0.1:55440
  http-request return status 200
listen default
  bind 127.0.0.1:55441
  default-server tcp-ut 5s
  server one 127.0.0.1:55440
listen own
  bind 127.0.0.1:55442
  server one 127.0.0.1:55440 tcp-ut 6s
CONF
haproxy -c -f "$T/haproxy.cfg"
strace -D -f -e trace=setsockopt -o "$T/calls" haproxy -db -f "$T/haproxy.cfg" 2>/dev/null &
for port in 55441 55442; do
  for _ in $(seq 50); do curl -sf -o /dev/null "http://127.0.0.1:$port/" && break; sleep 0.1; done
  curl -sf -o /dev/null "http://127.0.0.1:$port/"
done
with() { grep -c "TCP_USER_TIMEOUT, \[$1\]" "$T/calls" || true; }
echo "connections with the default of 5 seconds: $(with 5000)"
echo "connections with the server's own 6 seconds: $(with 6000)"
[ "$(with 5000)" = 0 ] && [ "$(with 6000)" -gt 0 ]
