#!/usr/bin/env bash
# Guess: through PgBouncer in transaction mode a LISTEN is refused, or answered and then simply hears nothing.
# Truth: it is answered, stays registered on the server connection after its client has moved on, and the notification
#   with its payload is handed to whichever client holds that connection when it arrives: one that never listened, and in
#   an application that shares the pool, any query. The listener hears nothing, also when it asks something afterwards.
#   So a payload sent through a pool must hold nothing that another of its users may not read, and a listener can only
#   know that it hears by sending itself something.
# Versions: PgBouncer 1.18.0 (Debian 12), PostgreSQL 15; pool_mode in pgbouncer's config documentation lists LISTEN as
#   not supported, and says nothing of who gets what arrives.
# Needs: Debian or Ubuntu, root, apt (packages postgresql, pgbouncer). Listens on 127.0.0.1 ports 55432 and 55433 alone.
set -euo pipefail
T=$(mktemp -d); chmod 755 "$T"
for package in postgresql pgbouncer; do
  dpkg -s "$package" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y "$package" >/dev/null 2>&1
done
B=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
run() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
trap 'kill $(jobs -p) 2>/dev/null || true; run "$B/pg_ctl" -D "$T/data" -m fast stop >/dev/null 2>&1 || true; rm -rf "$T"' EXIT
chown postgres "$T"
run "$B/initdb" -D "$T/data" -A trust -U postgres >/dev/null
run "$B/pg_ctl" -D "$T/data" -w -l "$T/log" -o "-p 55432 -k $T -c listen_addresses=127.0.0.1" start >/dev/null
cat >"$T/pgbouncer.ini" <<CONF
[databases]
postgres = host=127.0.0.1 port=55432 user=postgres pool_size=1
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = 55433
unix_socket_dir =
auth_type = any
pool_mode = transaction
CONF
run pgbouncer "$T/pgbouncer.ini" >/dev/null 2>&1 &
for _ in $(seq 50); do (exec 3<>/dev/tcp/127.0.0.1/55433) 2>/dev/null && break; sleep 0.1; done
URL=postgresql://postgres@127.0.0.1:55433/postgres
mkfifo "$T/typed"
psql -XqAt "$URL" <"$T/typed" >"$T/listener" 2>&1 &
LISTENER=$!
exec 4>"$T/typed"
echo 'LISTEN figures;' >&4
sleep 1
psql -XqAt "$URL" -c "SELECT 'the stranger asks'" -c "NOTIFY figures, 'for the listener'" >"$T/stranger" 2>&1
echo "SELECT 'the listener asks';" >&4
exec 4>&-
wait "$LISTENER"
sed 's/PID [0-9]*/PID …/' "$T/stranger" | sed 's/^/stranger: /'
sed 's/^/listener: /' "$T/listener"
grep -q 'Asynchronous notification "figures" with payload "for the listener"' "$T/stranger"
[ "$(cat "$T/listener")" = 'the listener asks' ]
