#!/usr/bin/env bash
# Guess: nodemailer's transport.verify(), with a user and a password set, tells whether the server takes them; a wrong
#   certificate shows by the code that Node gives it (DEPTH_ZERO_SELF_SIGNED_CERT).
# Truth: where the server offers no AUTH (often because it offers it after TLS alone) verify() resolves to true without
#   ever sending the password, and sendMail() goes on unsigned, so that the first refusal comes at RCPT TO or DATA. And of a
#   certificate's code nothing is left: it is overwritten with ESOCKET, so that only the English message tells why.
# Versions: nodemailer 7.0.13, smtp-server 3.21.6 (npm); lib/smtp-transport/index.js, lib/smtp-connection/index.js.
# Needs: Node 20, npm. Listens on 127.0.0.1, on free ports.
set -euo pipefail
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
cd "$T"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@7.0.13 smtp-server@3.21.6 >/dev/null 2>&1
cat >look.cjs <<'JS'
const { createTransport } = require('nodemailer');
const { SMTPServer } = require('smtp-server');
const listening = (options) =>
  new Promise((resolve) => {
    const server = new SMTPServer(options);
    server.on('error', () => {});
    server.listen(0, '127.0.0.1', () => resolve({ server, port: server.server.address().port }));
  });
(async () => {
  let asked = 0;
  const plain = await listening({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onAuth: (_auth, _session, done) => {
      asked += 1;
      done(new Error('Wrong'));
    },
  });
  const auth = { user: 'nobody', pass: 'wrong' };
  const verified = await createTransport({ host: '127.0.0.1', port: plain.port, auth }).verify();
  console.log('verify() with a wrong password, no AUTH offered:', verified, '- password asked for:', asked);
  plain.server.close();

  const secure = await listening({ secure: true }); // with the certificate that smtp-server has of its own
  const error = await createTransport({ host: 'localhost', port: secure.port, secure: true }).verify().catch((e) => e);
  console.log('an untrusted certificate:', { code: error.code, message: error.message });
  secure.server.close();
  process.exitCode = verified === true && asked === 0 && error.code === 'ESOCKET' ? 0 : 1;
})();
JS
node look.cjs
