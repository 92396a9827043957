# shellcheck shell=bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# The environment in which this checkout is QGIS's plugin `canopycloud`. Run scripts/setup first,
# then source this file in bash:
#
#     source scripts/env.sh
#     qgis_process list
#
# It changes no file, and nothing in your own QGIS profile.

CANOPYCLOUD_ROOT="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
export CANOPYCLOUD_ROOT

# QGIS without windows, unless somebody has set a display up (xvfb-run does).
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"

# A profile of our own, and the folder that holds this checkout under the plugin's name.
export QGIS_CUSTOM_CONFIG_PATH="$CANOPYCLOUD_ROOT/.cache/profile"
export QGIS_PLUGINPATH="$CANOPYCLOUD_ROOT/.cache/plugins"

# The Python inside qgis_process knows nothing of virtual environments: it finds rasterstats and
# exactextract by this.
for _site in "$CANOPYCLOUD_ROOT"/.venv/lib/python3*/site-packages; do
    case ":${PYTHONPATH-}:" in
        *":$_site:"*) ;;
        *) export PYTHONPATH="$_site${PYTHONPATH:+:$PYTHONPATH}" ;;
    esac
done
unset _site

# Qt complains on every start when this is missing.
if [ -z "${XDG_RUNTIME_DIR-}" ]; then
    export XDG_RUNTIME_DIR="$CANOPYCLOUD_ROOT/.cache/run"
    mkdir -p -- "$XDG_RUNTIME_DIR"
    chmod 700 -- "$XDG_RUNTIME_DIR"
fi

# Debian 12 wraps qgis_process in a script that hands it an option it does not know; the program
# itself stands beside it.
if [ -x /usr/bin/qgis_process.bin ]; then
    export QGIS_PROCESS=/usr/bin/qgis_process.bin
else
    export QGIS_PROCESS=qgis_process
fi
qgis_process() { command "$QGIS_PROCESS" "$@"; }
