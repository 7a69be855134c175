#!/usr/bin/env bash
# Guess: a mail server that is asked to take mail for a domain that does not exist refuses it for good (5xx), as it does
#   for an unknown user; a 4xx means that the same mail may be taken later, so that a client brings it again.
# Truth: Postfix's reject_unknown_recipient_domain answers "450 4.1.2 ... Domain not found": the misspelt domain is the
#   temporary refusal, and a client that retries 4xx brings a typo again for days. Only the enhanced code 4.1.2 tells it from greylisting
#   (450 4.2.0). Exim answers the same address with a bare 550 and no enhanced code at all.
# Versions: Postfix 3.7 (Debian 12); unknown_address_reject_code in postconf(5).
# Needs: Debian or Ubuntu, root, apt (package postfix, which takes the place of another mail server), python3, and a
#   resolver that knows that .invalid does not exist. Listens on 127.0.0.1 port 2527 alone; sends no mail.
set -euo pipefail
T=$(mktemp -d); chmod 755 "$T"
trap 'postfix -c "$T/conf" stop >/dev/null 2>&1 || true; rm -rf "$T"' EXIT
command -v postfix >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y postfix >/dev/null 2>&1
mkdir "$T/conf" "$T/spool" "$T/data"
chown postfix "$T/data"
sed -E -e 's/^smtp      inet.*/127.0.0.1:2527 inet n - n - - smtpd/' -e 's/^(\S+\s+(unix|fifo|inet)\s+\S+\s+\S+\s+)y/\1n/' \
  /usr/share/postfix/master.cf.dist >"$T/conf/master.cf"
cat >"$T/conf/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $T/spool
data_directory = $T/data
myhostname = mx.example
mydestination = example.net
mynetworks = 127.0.0.0/8
local_recipient_maps = inline:{ann=x}
inet_interfaces = 127.0.0.1
maillog_file = $T/log
maillog_file_prefixes = $T
smtpd_recipient_restrictions = reject_unknown_recipient_domain, permit_mynetworks, reject_unauth_destination
CONF
postfix -c "$T/conf" start >/dev/null 2>&1
for _ in $(seq 50); do (exec 3<>/dev/tcp/127.0.0.1/2527) 2>/dev/null && break; sleep 0.1; done
python3 - <<'PY'
import smtplib, sys
server = smtplib.SMTP('127.0.0.1', 2527)
server.ehlo('client.example')
answers = {}
for recipient in ['ann@example.net', 'nobody@example.net', 'ann@exmaple.invalid']:
    server.docmd('MAIL FROM:<site@example.net>')
    answers[recipient] = server.docmd(f'RCPT TO:<{recipient}>')
    print(recipient, *answers[recipient])
    server.rset()
codes = [code for code, _ in answers.values()]
sys.exit(0 if codes == [250, 550, 450] and b'4.1.2' in answers['ann@exmaple.invalid'][1] else 1)
PY
