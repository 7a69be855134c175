#!/bin/sh
# restore-to.sh FOLDER NEW_DATA_FOLDER "2026-11-29 14:05:00+00": what a base backup and the log after it come to at that time
set -e
cp -a "$1" "$2"
cat >>"$2/postgresql.auto.conf" <<CONF
archive_mode = off
restore_command = 'cp /backups/wal/%f %p'
recovery_target_time = '$3'
recovery_target_action = promote
CONF
touch "$2/recovery.signal"
