#!/usr/bin/env bash
# Guess: mailbox providers offer one-click unsubscribing only if List-Unsubscribe and List-Unsubscribe-Post are both signed
#   (RFC 8058, section 4), so what signs outgoing mail signs both unless told otherwise.
# Truth: OpenDKIM signs List-Unsubscribe and leaves List-Unsubscribe-Post out, since its list is that of RFC 6376, which is
#   older; the mail passes DKIM, and the button is missing. `SignHeaders *,+List-Unsubscribe-Post` adds it. rspamd signs both.
#   Exim 4.96 (until told `dkim_sign_headers = _DKIM_SIGN_HEADERS : List-Unsubscribe-Post`) and nodemailer 7.0.13's own DKIM
#   do as OpenDKIM.
# Versions: OpenDKIM 2.11.0~beta2, rspamd 3.4 (Debian 12).
# Needs: Debian or Ubuntu, root, apt (packages opendkim, miltertest, rspamd), openssl. Listens on 127.0.0.1, ports 2581
#   to 2584 alone; sends no mail.
set -euo pipefail
T=$(mktemp -d)
end() {
  kill $(cat "$T/pids") 2>/dev/null || true
  sleep 3 # rspamd ends its children; OpenDKIM would wait for its client
  kill -9 $(cat "$T/pids") 2>/dev/null || true
  rm -rf "$T"
}
trap end EXIT
missing=()
for program in opendkim miltertest rspamd; do command -v $program >/dev/null || missing+=($program); done
[ ${#missing[@]} = 0 ] || DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1
chmod 755 "$T"
openssl genrsa -out "$T/key.pem" 2048 2>/dev/null
chmod 644 "$T/key.pem"
answers() { for _ in $(seq 1200); do (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return; sleep 0.1; done; return 1; }

cat >"$T/message" <<'MESSAGE'
From: no-reply@example.org
To: ann@example.net
Subject: A year later
Date: Sun, 29 Nov 2026 12:00:00 +0000
Message-ID: <1@example.org>
List-Unsubscribe: <https://example.org/unsubscribe/1>
List-Unsubscribe-Post: List-Unsubscribe=One-Click

Hello.
MESSAGE

# The names of the signed headers, in small letters, each between colons.
signed() { tr -d '\r\n\t ' <"$1" | tr 'A-Z' 'a-z' | sed -E 's/.*;h=([^;]*);.*/:\1:/'; }

opendkim_with() { # PORT SETTINGS
  printf '%s\n' 'Domain example.org' 'Selector s' "KeyFile $T/key.pem" 'Mode s' "Socket inet:$1@127.0.0.1" 'UserID root' \
    'RequireSafeKeys no' "PidFile $T/$1.pid" "$2" >"$T/$1.conf"
  opendkim -f -x "$T/$1.conf" >/dev/null 2>&1 &
  echo $! >>"$T/pids"
  answers "$1"
  {
    echo "conn = mt.connect(\"inet:$1@127.0.0.1\")"
    echo 'mt.conninfo(conn, "localhost", "127.0.0.1") mt.mailfrom(conn, "<no-reply@example.org>") mt.rcptto(conn, "<ann@example.net>")'
    sed -nE '/^$/q; s/^([^:]+): (.*)$/mt.header(conn, "\1", "\2")/p' "$T/message"
    echo 'mt.eoh(conn) mt.bodystring(conn, "Hello.\r\n") mt.eom(conn) print(mt.getheader(conn, "DKIM-Signature", 0))'
  } >"$T/$1.lua"
  miltertest -s "$T/$1.lua" >"$T/$1.out"
  signed "$T/$1.out"
}

bare=$(opendkim_with 2581 '')
told=$(opendkim_with 2582 'SignHeaders *,+List-Unsubscribe-Post')

mkdir -p "$T/rspamd/local.d" "$T/rspamd/override.d" "$T/state"
chmod 755 "$T/rspamd" "$T"/rspamd/*.d
chmod 777 "$T/state"
echo 'bind_socket = "127.0.0.1:2583";' >"$T/rspamd/local.d/worker-normal.inc"
echo 'bind_socket = "127.0.0.1:2584";' >"$T/rspamd/local.d/worker-controller.inc"
echo 'type = "console";' >"$T/rspamd/local.d/logging.inc"
echo 'dns { nameserver = ["127.0.0.1:53:1"]; timeout = 0.1s; retransmits = 1; }' >"$T/rspamd/local.d/options.inc" # asks nobody
printf 'path = "%s";\nselector = "s";\ncheck_pubkey = false;\nallow_username_mismatch = true;\n' "$T/key.pem" >"$T/rspamd/local.d/dkim_signing.conf"
for part in worker-proxy.inc {fuzzy_check,rbl,surbl,phishing,spf,dmarc,arc,neural,greylist,ratelimit,hfilter}.conf; do
  echo 'enabled = false;' >"$T/rspamd/override.d/$part"
done
rspamd -f -i -c /etc/rspamd/rspamd.conf --var LOCAL_CONFDIR="$T/rspamd" --var DBDIR="$T/state" --var RUNDIR="$T/state" >/dev/null 2>&1 &
echo $! >>"$T/pids"
answers 2583
rspamc -h 127.0.0.1:2583 --mime -i 127.0.0.1 --user me <"$T/message" | sed -n '/^DKIM-Signature/,/b=/p' >"$T/rspamd.out"
rspamd=$(signed "$T/rspamd.out")

printf '%s\n' "OpenDKIM:      $bare" "OpenDKIM told: $told" "rspamd:        $rspamd"
[[ $bare == *:list-unsubscribe:* && $bare != *:list-unsubscribe-post:* ]]
[[ $told == *:list-unsubscribe:list-unsubscribe-post:* && $rspamd == *:list-unsubscribe:list-unsubscribe-post:* ]]
