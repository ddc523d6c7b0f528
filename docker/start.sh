#!/bin/sh
# Takes the database's password from a file where one is named, and becomes the server.
set -eu
if [ -n "${DAACH_DB_PASSWORD_FILE:-}" ]; then
    DAACH_DB_PASSWORD=$(cat "$DAACH_DB_PASSWORD_FILE")
    export DAACH_DB_PASSWORD
fi
exec java -Xmx1g -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -jar /opt/daach/daach-boot.jar
