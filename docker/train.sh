#!/usr/bin/env bash
# Records what a start loads, so that later ones are faster: on a database of its own, without search. A failure
# costs speed only.
set -u
export PORTAL_HOME=/tmp/training PORTAL_PORT=0 PORTAL_DB_URL='' PORTAL_SEARCH_URLS=http://127.0.0.1:9 PORTAL_DEMO=false
cd "$(dirname "$0")" || exit 1
timeout 300 java -XX:AOTCacheOutput=cache/portal.aot -Dspring.context.exit=onRefresh -XX:+UseSerialGC \
  --enable-native-access=ALL-UNNAMED -jar portal.jar > /tmp/training.log 2>&1 || { tail -n 20 /tmp/training.log; rm -f cache/portal.aot; }
rm -rf /tmp/training
