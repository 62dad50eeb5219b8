# Sourced by run and check: finds a tool, or installs it where that is allowed, or says the exact line that would.
# Never skips: a missing tool ends the script with status 1.

say() { printf '%s\n' "$*" >&2; }

# The first JDK of at least 17 among JAVA_HOME, the path and the usual folders; the path keeps the choice of the machine's owner first.
find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" "$(path_jdk)" /usr/lib/jvm/*; do
        if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ "$(jdk_version "$candidate")" -ge 17 ]; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

path_jdk() {
    local javac
    javac=$(command -v javac) || return 0
    dirname "$(dirname "$(readlink -f "$javac")")"
}

jdk_version() {
    local version
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
    printf '%s\n' "${version:-0}"
}

find_maven() { command -v mvn >/dev/null; }

find_git() { command -v git >/dev/null; }

find_python_icalendar() { /usr/bin/python3 -c 'import icalendar' 2>/dev/null; }

# Opens the published spreadsheet and words; both halves are needed, and a program may be there with one of them.
find_soffice() {
    local program
    program=$(command -v soffice) || return 1
    program=$(dirname "$(readlink -f "$program")")
    ls "$program"/libsclo.* "$program"/libswlo.* >/dev/null 2>&1
}

find_khal() { command -v khal >/dev/null; }

# With npm: the tests install a provider of OpenID Connect with it.
find_node() {
    local version
    command -v npm >/dev/null && version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    [ "${version%%.*}" -ge 18 ]
}

# The packages too: R without them cannot work the numbers of a report out again.
find_r() { Rscript -e 'for (p in c("MASS", "sandwich", "survival", "digest")) loadNamespace(p)' >/dev/null 2>&1; }

find_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }

# need WHAT TEST PACKAGE...: remembers the packages of every tool that is missing, so that they are told or installed in one go.
missing_names=()
missing_packages=()
need() {
    local what=$1 test=$2
    shift 2
    if ! "$test" >/dev/null; then
        missing_names+=("$what")
        missing_packages+=("$@")
    fi
}

install_missing() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null; then
        say "Installing: ${missing_packages[*]}"
        export DEBIAN_FRONTEND=noninteractive
        if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing_packages[@]}"; } >&2; then
            say "The installation failed. By hand: apt-get update && apt-get install -y ${missing_packages[*]}"
            exit 1
        fi
    else
        local name list=''
        for name in "${missing_names[@]}"; do
            list="$list${list:+, }$name"
        done
        say "Missing: $list. On Debian or Ubuntu install with:"
        say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing_packages[*]}"
        exit 1
    fi
}

use_jdk() {
    if ! JAVA_HOME=$(find_jdk); then
        say "No JDK 17 or later was found (JAVA_HOME, path, /usr/lib/jvm). Install: openjdk-17-jdk-headless"
        exit 1
    fi
    export JAVA_HOME
}
