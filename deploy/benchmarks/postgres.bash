# Sourced by what measures: a PostgreSQL of its own in the folder $work, on loopback only, with the tools in $pg.

find_postgres_bin() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pgbench" ]; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 50); do
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            printf '%s\n' "$port"
            return 0
        fi
    done
    return 1
}
ask() { "$pg/psql" -X -q -At -h 127.0.0.1 -p "$pg_port" -U estate "$@"; }

# Starts it as Debian configures it, without a database yet; its port is $pg_port.
start_postgres() {
    pg_port=$(free_port)
    mkdir "$work/cluster"
    [ "$(id -u)" -eq 0 ] && chown postgres "$work/cluster"
    as_owner "$pg/initdb" -D "$work/cluster" -U estate -A trust -E UTF8 >"$work/initdb.txt"
    as_owner "$pg/pg_ctl" -D "$work/cluster" -l "$work/cluster/log.txt" -w -o "-c listen_addresses=127.0.0.1 -c port=$pg_port -c unix_socket_directories=" start >/dev/null
}

stop_postgres() {
    if [ -f "$work/cluster/postmaster.pid" ]; then as_owner "$pg/pg_ctl" -D "$work/cluster" -m immediate -w stop >/dev/null || true; fi
}
