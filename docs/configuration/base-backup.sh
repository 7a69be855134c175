#!/bin/sh
# base-backup.sh FOLDER: once a day; FOLDER appears when it is whole. PGHOST, PGUSER and so on say of which server.
set -e
pg_basebackup --pgdata="$1.part" --wal-method=none --checkpoint=fast
mv -T "$1.part" "$1"
