#!/bin/sh
# restore-to.sh FOLDER NEW_DATA_FOLDER ["2026-11-29 14:05:00+00"]: a base backup and the log after it up to that time, or all
set -e
mkdir -m 700 "$2"
cp -a "$1/." "$2"
rm -f "$2/standby.signal" # of a base backup that was taken from a standby
# It keeps its own log back, since it may not be what you want, and waits for no standby.
cat >>"$2/postgresql.auto.conf" <<CONF
archive_mode = on
archive_command = ''
restore_command = 'test -d /backups/wal || exit 255; cp /backups/wal/%f %p'
recovery_target_time = '$3'
recovery_target_action = promote
synchronous_standby_names = ''
CONF
touch "$2/recovery.signal"
