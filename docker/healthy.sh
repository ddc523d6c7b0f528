#!/bin/bash
# Asks /health/ready without any program but the shell.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${DAACH_PORT:-8080}"
printf 'GET /health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
read -r answer <&3
[[ "$answer" == *" 200"* ]]
