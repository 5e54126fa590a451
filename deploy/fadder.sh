#!/bin/sh
# Runs Fadder with the Java that comes with it; see fadder(1). FADDER_JAVA_OPTIONS are flags of Java that go behind those of lib/jvm.options, such as
# those of a smaller size in deploy/MEMORY.md.
program=$(readlink -f -- "$0") || exit 1
home=${program%/bin/*}
# SQLite's own library lies there, and need not be unpacked at each start.
set -- -Dorg.sqlite.lib.path="$home/lib/native" -jar "$home/lib/fadder.jar" "$@"
if [ -f "$home/lib/fadder.aot" ]; then
  # A cache that does not fit is not used, and nobody need hear of that.
  set -- -XX:AOTCache="$home/lib/fadder.aot" "-Xlog:aot*=off" "-Xlog:cds*=off" "$@"
fi
# Words are to be split here.
# shellcheck disable=SC2086
exec "$home/runtime/bin/java" "@$home/lib/jvm.options" $FADDER_JAVA_OPTIONS "$@"
