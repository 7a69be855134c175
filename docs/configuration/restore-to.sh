#!/bin/sh
# restore-to.sh FOLDER NEW_DATA_FOLDER ["2026-11-29 14:05:00+00"]: a base backup and the log after it up to that time, or all
set -e
mkdir -m 700 "$2"
cp -a "$1/." "$2"
cat >>"$2/postgresql.auto.conf" <<CONF
archive_mode = off
restore_command = 'cp /backups/wal/%f %p'
${3:+recovery_target_time = '$3'}
recovery_target_action = promote
CONF
touch "$2/recovery.signal"
