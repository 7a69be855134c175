#!/usr/bin/env bash
# Guess: through a pool that gives each client a connection of its own, to one server and with nothing to balance, a
#   transaction begins when the client begins it, and none is open while the client is idle.
# Truth: after a statement of the extended protocol (that of all drivers) with a function that pgpool-II has not met yet, it
#   asks the server's catalog about that function, on the client's connection and without a Sync: the server stays in that
#   transaction, "active" and holding locks on the catalog, for as long as the client is idle. The client's next BEGIN goes on
#   in it: now() is the time of that question, minutes ago for an idle connection, and BEGIN ISOLATION LEVEL REPEATABLE READ
#   is refused ("must be called before any query"). The next time that function is known and nothing happens, so what fails
#   once cannot be repeated. write_function_list = '.*' keeps it from asking; load_balance_mode = off does not.
# Versions: pgpool-II 4.3.5 (Debian 12), PostgreSQL 15, pg 8.23.1; the sample configuration says nothing of it.
# Needs: Debian or Ubuntu, root, apt (packages postgresql, pgpool2), Node, npm. Listens on 127.0.0.1 ports 55432 and 55433 alone.
set -euo pipefail
T=$(mktemp -d); chmod 755 "$T"
for package in postgresql pgpool2; do
  dpkg -s "$package" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y "$package" >/dev/null 2>&1
done
B=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
run() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
trap 'run pgpool -f "$T/pgpool.conf" -m fast stop >/dev/null 2>&1 || true; run "$B/pg_ctl" -D "$T/data" -m fast stop >/dev/null 2>&1 || true; rm -rf "$T"' EXIT
chown postgres "$T"
cd "$T"
run "$B/initdb" -D "$T/data" -A trust -U postgres >/dev/null
run "$B/pg_ctl" -D "$T/data" -w -l "$T/log" -o "-p 55432 -k $T -c listen_addresses=127.0.0.1" start >/dev/null
cat >"$T/pgpool.conf" <<CONF
backend_clustering_mode = 'raw'
backend_hostname0 = '127.0.0.1'
backend_port0 = 55432
load_balance_mode = off
listen_addresses = '127.0.0.1'
port = 55433
socket_dir = '$T'
pcp_listen_addresses = ''
pcp_socket_dir = '$T'
pid_file_name = '$T/pgpool.pid'
logdir = '$T'
CONF
run pgpool -n -f "$T/pgpool.conf" >"$T/said" 2>&1 &
for _ in $(seq 50); do (exec 3<>/dev/tcp/127.0.0.1/55433) 2>/dev/null && break; sleep 0.1; done
npm install --prefix "$T" --silent --no-audit --no-fund pg@8.23.1
cat >"$T/client.mjs" <<'JS'
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

const onPort = (port) => new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
const [pooled, another, direct] = [onPort(55433), onPort(55433), onPort(55432)];
await Promise.all([pooled.connect(), direct.connect()]);
await pooled.query('SELECT abs($1::int)', [1]);
await setTimeout(3000);
const { rows } = await direct.query(
  `SELECT state, extract(second FROM now() - xact_start)::int AS open, left(query, 42) AS query
   FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
);
console.log('the client is idle, its server:', JSON.stringify(rows[0]));
await pooled.query('BEGIN');
const { rows: [{ behind }] } = await pooled.query('SELECT extract(second FROM clock_timestamp() - now())::int AS behind');
console.log('in its own transaction now() is behind by seconds:', behind);
await pooled.query('ROLLBACK');
await another.connect();
await another.query('SELECT sign($1::int)', [1]);
const refused = await another.query('BEGIN ISOLATION LEVEL REPEATABLE READ').catch((error) => error.message);
console.log('BEGIN ISOLATION LEVEL REPEATABLE READ of another client:', refused);
await Promise.all([pooled.end(), another.end(), direct.end()]);
if (rows[0].state !== 'active' || rows[0].open < 2 || behind < 2 || typeof refused !== 'string') process.exit(1);
JS
node "$T/client.mjs"
