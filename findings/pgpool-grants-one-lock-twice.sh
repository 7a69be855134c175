#!/usr/bin/env bash
# Guess: write_function_list names the functions that write data, so that nextval and setval is all that it must hold where
#   an application has no others; and whoever is told by pg_try_advisory_lock that the lock is theirs holds it alone.
# Truth: once that list holds anything, each function that is not in it counts as one that only reads. pg_try_advisory_lock
#   and pg_advisory_xact_lock write nothing, so pgpool-II sends them to whichever server a connection reads from, and
#   PostgreSQL grants advisory locks on a standby too: two connections hold the same exclusive lock, one on each server, and
#   both are told so. With the list left empty pgpool looks whether a function is volatile, and all is well. So locks must
#   never be left to a pool that balances reads, whatever it is said to do with functions.
# Versions: pgpool-II 4.3.5 (Debian 12), PostgreSQL 15; its sample configuration calls the list "function names that write
#   to database", and says nothing of locks.
# Needs: Debian or Ubuntu, root, apt (packages postgresql, pgpool2). Listens on 127.0.0.1 ports 55432 to 55434 alone.
set -euo pipefail
T=$(mktemp -d); chmod 755 "$T"
for package in postgresql pgpool2; do
  dpkg -s "$package" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y "$package" >/dev/null 2>&1
done
B=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
run() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
stop() {
  run pgpool -f "$T/pgpool.conf" -m fast stop || true
  for data in standby primary; do run "$B/pg_ctl" -D "$T/$data" -m fast stop || true; done
}
trap 'stop >/dev/null 2>&1; rm -rf "$T"' EXIT
chown postgres "$T"
cd "$T"
begin() { run "$B/pg_ctl" -D "$T/$1" -w -l "$T/log" -o "-p $2 -k $T -c listen_addresses=127.0.0.1" start >/dev/null; }
run "$B/initdb" -D "$T/primary" -A trust -U postgres >/dev/null
begin primary 55432
run "$B/pg_basebackup" -w -D "$T/standby" -R -c fast -h 127.0.0.1 -p 55432 -U postgres
begin standby 55434
cat >"$T/pgpool.conf" <<CONF
backend_clustering_mode = 'streaming_replication'
backend_hostname0 = '127.0.0.1'
backend_port0 = 55432
backend_weight0 = 1
backend_hostname1 = '127.0.0.1'
backend_port1 = 55434
backend_weight1 = 1
sr_check_user = 'postgres'
write_function_list = 'nextval,setval'
listen_addresses = '127.0.0.1'
port = 55433
socket_dir = '$T'
pcp_listen_addresses = ''
pcp_socket_dir = '$T'
pid_file_name = '$T/pgpool.pid'
logdir = '$T'
CONF
run pgpool -n -f "$T/pgpool.conf" >"$T/said" 2>&1 &
for _ in $(seq 100); do grep -q 'successfully started' "$T/said" && break; sleep 0.1; done
URL=postgresql://postgres@127.0.0.1:55433/postgres
# Each of twelve who come one after the other keeps what it got until all are done.
for visitor in $(seq 12); do
  mkfifo "$T/typed$visitor"
  psql -XqAt "$URL" <"$T/typed$visitor" >"$T/told$visitor" 2>&1 &
  exec {typed}>"$T/typed$visitor"
  echo 'SELECT pg_try_advisory_lock(42);' >&"$typed"
  for _ in $(seq 100); do [ -s "$T/told$visitor" ] && break; sleep 0.1; done
done
echo "told that the exclusive lock is theirs: $(cat "$T"/told* | grep -cx t) of 12"
for port in 55432 55434; do
  HELD=$(psql -XqAt "postgresql://postgres@127.0.0.1:$port/postgres" -c "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 42 AND granted")
  echo "held on port $port: $HELD"
  [ "$HELD" = 1 ]
done
[ "$(cat "$T"/told* | grep -cx t)" = 2 ]
