#!/usr/bin/env bash
# Guess: pgpool-II's query cache, turned on by its one switch, is emptied by each write that goes through pgpool; where its
#   bookkeeping can't be kept, pgpool does not start, or answers without the cache.
# Truth: which answers to forget is looked up in files under memqcache_oiddir. Debian's package points that to
#   /var/log/pgpool/oiddir and does not make it. Without it pgpool starts, keeps answers all the same and never forgets one
#   (memqcache_expire is 0: for good). Whoever writes does not see it themselves, not in the same session and not in a
#   SERIALIZABLE transaction; the same question with FOR UPDATE is answered right. All that tells is
#   a WARNING, which most drivers drop. So a site behind a pgpool must ask whether its cache is on (PGPOOL SHOW
#   memory_cache_enabled): no answer shows it.
# Versions: pgpool-II 4.3.5 (Debian 12), PostgreSQL 15; the sample configuration says of the folder only "temporary work directory
#   to record table oids".
# Needs: Debian or Ubuntu, root, apt (packages postgresql, pgpool2). Listens on 127.0.0.1 ports 55432 and 55433 alone.
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
listen_addresses = '127.0.0.1'
port = 55433
socket_dir = '$T'
pcp_listen_addresses = ''
pcp_socket_dir = '$T'
pid_file_name = '$T/pgpool.pid'
logdir = '$T'
memory_cache_enabled = on
CONF
test ! -e /var/log/pgpool
run pgpool -n -f "$T/pgpool.conf" >"$T/said" 2>&1 &
for _ in $(seq 50); do (exec 3<>/dev/tcp/127.0.0.1/55433) 2>/dev/null && break; sleep 0.1; done
cat >"$T/session.sql" <<'SQL'
CREATE TABLE pay (cents int);
INSERT INTO pay VALUES (100);
SELECT 'it holds', cents FROM pay;
UPDATE pay SET cents = 200;
SELECT 'it holds', cents FROM pay;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT 'it holds', cents FROM pay;
SELECT 'for update it holds', cents FROM pay FOR UPDATE;
COMMIT;
SQL
psql -XqAtF ' ' postgresql://postgres@127.0.0.1:55433/postgres <"$T/session.sql" 2>"$T/warned" | tee "$T/answers"
head -1 "$T/warned"
printf '%s\n' 'it holds 100' 'it holds 100' 'it holds 100' 'for update it holds 200' | cmp - "$T/answers"
grep -q 'WARNING: .*invalidating query cache, failed to create directory' "$T/warned"
