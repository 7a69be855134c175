#!/bin/sh
# base-backup.sh FOLDER: once a day. PGHOST, PGUSER and so on say of which server.
set -e
pg_basebackup --pgdata="$1" --wal-method=none --checkpoint=fast
