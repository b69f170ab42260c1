#!/usr/bin/env bash
# The image has no curl: bash itself asks whether the portal is ready.
exec 3<>/dev/tcp/127.0.0.1/"${PORTAL_PORT:-8080}" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
[[ $(timeout 4 cat <&3) == *'"status":"UP"'* ]]
